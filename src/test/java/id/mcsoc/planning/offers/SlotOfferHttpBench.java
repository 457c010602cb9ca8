package id.mcsoc.planning.offers;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestDrafts;
import id.mcsoc.booking.RequestFixture;
import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.team.Teams;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Ladder row 8 over HTTP: the page with the times, asked for by five kelurahan in turn, while 1,000 visits stand. {@code
 * mvn test -Dgroups=heavy -Dtest=SlotOfferHttpBench}
 */
@DemoServer
@DirtiesContext
@Tag("heavy")
@TestPropertySource(properties = "server.servlet.session.cookie.secure=false")
class SlotOfferHttpBench {

    private static final int VISITS = 1_000;
    private static final int TEAMS = 22;
    private static final int WARMING = Integer.getInteger("mcs.bench.warming", 300);
    private static final int ASKS = Integer.getInteger("mcs.bench.asks", 500);
    private static final List<String> STAFF = List.of(
            "staf.simpang4sipin", "staf.kenali-asam", "staf.jelutung", "staf.mayang-mangurai", "staf.talang-bakung");

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    RequestDrafts drafts;

    @Autowired
    Teams teams;

    @Autowired
    Areas areas;

    @Autowired
    JdbcTemplate database;

    private record Asker(StaffLine line, RequestId draft) {
        String page() throws Exception {
            var answer = line.get("/booking/requests/" + draft + "/time");
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    @Test
    void printsHowLongThePageWithTheTimesTakes() throws Exception {
        standing();
        var askers = new ArrayList<Asker>();
        for (var login : STAFF) {
            var draft = new RequestFixture(drafts, users.findByLogin(login).orElseThrow()).draft(12);
            askers.add(new Asker(new StaffLine("http://localhost:" + port, login), draft));
        }
        assertThat(askers).allSatisfy(asker -> assertThat(asker.page()).contains("booking-slots"));
        ask(askers, WARMING);
        var nanos = ask(askers, ASKS);
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "page with times, %d visits standing: p50 %.1f ms, p99 %.1f ms%n",
                VISITS,
                nanos[ASKS / 2] / 1e6,
                nanos[ASKS * 99 / 100] / 1e6);
    }

    private static long[] ask(List<Asker> askers, int times) throws Exception {
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            askers.get(i % askers.size()).page();
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    /** Two visits a day for each of the teams, agreed, all over Kota Jambi. */
    private void standing() {
        for (int team = 1; team <= TEAMS; team++) {
            Demand.team(teams, "B" + team, "card-printer");
        }
        var plan = UUID.randomUUID();
        database.update(
                "insert into planning_plan (id, branch, first_day, last_day, state, hard_score, medium_score, soft_score,"
                        + " rules, revision, kept_edits, reshuffles, created_at, created_by)"
                        + " values (?, 'JAMBI', ?, ?, 'APPROVED', 0, 0, 0, '[]', 0, 0, false, ?, 'bench')",
                plan,
                Demand.MONDAY,
                Demand.MONDAY.plusWeeks(8),
                Timestamp.from(TestTime.START));
        var city = areas.of(TestActors.JAMBI).stream()
                .filter(area -> area.code().regency().equals("15.71"))
                .toList();
        var random = new Random(1);
        for (int visit = 0; visit < VISITS; visit++) {
            int day = visit / 2 / TEAMS;
            var date = Demand.MONDAY.plusDays(day / 5 * 7L + day % 5);
            stand(plan, visit, date, city.get(random.nextInt(city.size())));
        }
    }

    private void stand(UUID plan, int visit, LocalDate date, Kelurahan area) {
        var request = UUID.randomUUID();
        var start = Instant.parse(date + (visit % 2 == 0 ? "T01:40:00Z" : "T05:30:00Z"));
        database.update(
                "insert into planning_visit (id, plan_id, request_id, active_request, request_number, branch, team, area,"
                        + " venue_name, lat, lon, starts_at, ends_at, families, state, revision)"
                        + " values (?, ?, ?, ?, ?, 'JAMBI', ?, ?, 'Balai', ?, ?, ?, ?, 12, 'CONFIRMED', 0)",
                UUID.randomUUID(),
                plan,
                request,
                request,
                "BENCH-" + visit,
                "B" + (visit / 2 % TEAMS + 1),
                area.code().value(),
                area.at().lat(),
                area.at().lon(),
                Timestamp.from(start),
                Timestamp.from(start.plus(Duration.ofHours(2))));
    }
}
