package id.mcsoc.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestTime;
import id.mcsoc.members.Families;
import id.mcsoc.sync.DeviceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** R15: no number twice, none outside a lease, with four tablets at once and after a restore of the central store. */
@DirtiesContext
class ProvisionalNumbersTest extends Hall {

    private static final int SEED = 20261121;

    @BeforeEach
    @AfterEach
    void forgetNumbers() {
        jdbc.sql("delete from card_number_use").update();
    }

    @Test
    void fourTabletsAtOnceNeverUseANumberTwice() throws Exception {
        var tablets = List.of(tablet(), tablet(), tablet(), tablet());
        var pool = Executors.newFixedThreadPool(4);
        try {
            var work = new ArrayList<Callable<List<String>>>();
            for (var tablet : tablets) {
                work.add(() -> tablet.register(new Random(SEED), 15));
            }
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).containsOnly("APPLIED");
            }
        } finally {
            pool.shutdown();
        }
        assertThat(used()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aRestoredStoreGivesNoNumberAgainAndKnowsThoseItForgot() throws Exception {
        var old = tablet();
        var fresh = afterARestore(old, true);
        assertThat(old.register(new Random(SEED), 5)).containsOnly("APPLIED");
        assertThat(fresh.register(new Random(SEED), 5)).containsOnly("APPLIED");
        assertThat(used()).hasSize(10).doesNotHaveDuplicates();
    }

    /** The negative control: a restored store that does not know that it is one leases the same block again. */
    @Test
    void withoutANewEpochTheSameNumbersMeetAndTheOfficeHearsOfEach() throws Exception {
        var old = tablet();
        var fresh = afterARestore(old, false);
        assertThat(fresh.register(new Random(SEED), 5)).containsOnly("APPLIED");
        assertThat(old.register(new Random(SEED), 5)).containsOnly("CONFLICT_QUEUED");
        assertThat(used()).hasSize(5);
        assertThat(jdbc.sql("select count(*) from sync_operation where result = 'CONFLICT_QUEUED' and visit = ?"
                                + " and payload like '%REGISTER_FAMILY%'"
                                + " and code in ('NUMBER_USED_BEFORE', 'NUMBER_NOT_LEASED')")
                        .param(visit.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    /** The negative control of the lock: who reads the counter outside the transaction that raises it. */
    @Test
    void aCounterOutsideTheTransactionGivesTheSameBlockTwice() throws Exception {
        jdbc.sql("create table control_counter (next_number integer)").update();
        jdbc.sql("insert into control_counter values (1)").update();
        var blocks = new ArrayList<Integer>();
        var first = jdbc.sql("select next_number from control_counter")
                .query(Integer.class)
                .single();
        var second = jdbc.sql("select next_number from control_counter")
                .query(Integer.class)
                .single();
        for (var read : List.of(first, second)) {
            jdbc.sql("update control_counter set next_number = ?")
                    .param(read + 100)
                    .update();
            blocks.add(read);
        }
        jdbc.sql("drop table control_counter").update();
        assertThat(new HashSet<>(blocks)).hasSizeLessThan(blocks.size());
    }

    @Test
    void moreNumbersComeAtHalfAndALostAnswerCostsNone() throws Exception {
        var tablet = tablet();
        var held = tablet.blocks();
        assertThat(tablet.refill(held, 50).path("leases").size()).isZero();
        var more = tablet.refill(held, 49).path("leases");
        assertThat(more.size()).isEqualTo(1);
        assertThat(tablet.refill(held, 49).path("leases")).isEqualTo(more);
        held.add(more.path(0).path("id").stringValue());
        assertThat(tablet.refill(held, 149).path("leases").size()).isZero();
    }

    @Test
    void whatIsNotUsedBurnsWhenItsTabletClosesTheVisitAndAfterHalfAYearOnTheOthers() throws Exception {
        var other = tablet();
        var tablet = tablet();
        tablet.register(new Random(SEED), 2);
        tablet.hall.push(
                tablet.hall.operation(
                        "START_VISIT", "VISIT/" + visit.id(), Map.of("checklist", Entries.checklist(), "note", "")),
                tablet.hall.operation(
                        "CLOSE_VISIT",
                        "VISIT/" + visit.id(),
                        Map.of("served", List.of(), "leftOver", List.of(), "note", "")));
        assertThat(burned("card_lease", tablet)).isEqualTo(TestTime.START);
        assertThat(burned("card_lease", other)).isEqualTo(TestTime.START.plus(Duration.ofDays(180)));
        assertThat(burned("complaint_lease", tablet)).isEqualTo(TestTime.START);
        assertThat(burned("complaint_lease", other)).isEqualTo(TestTime.START.plus(Duration.ofDays(180)));
        assertThat(tablet.register(new Random(SEED), 1))
                .as("used before the end, sent after it")
                .containsOnly("APPLIED");
    }

    @Test
    void aTicketThatIsNotTheTabletsIsTakenUnderTheOfficesNext() throws Exception {
        var tablet = tablet();
        var strange = "ADU-1571-2026-990001";
        var ack =
                tablet.hall.push(tablet.hall.operation("OPEN_COMPLAINT", "COMPLAINT/" + strange, Entries.complaint()));
        assertThat(ack.path("results").path(0).path("code").stringValue()).isEqualTo("TICKET_NOT_FROM_LEASE");
        var office = new CaseOffice(web, jdbc, new DeviceId(tablet.device));
        office.decide(people.planner(), 1, "ACCEPT");
        var ticket = office.heard(tablet.hall, 1).path("facts").path("ticket").stringValue();
        assertThat(ticket).isNotEqualTo(strange);
        assertThat(office.count("select count(*) from complaint_ticket where ticket = '" + ticket + "'"))
                .isEqualTo(1);
    }

    private Instant burned(String leases, Tablet of) {
        return jdbc.sql("select burned_at from " + leases + " where device = ?")
                .param(of.device)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private Tablet afterARestore(Tablet old, boolean known) throws Exception {
        jdbc.sql("delete from card_lease where id in (select id from field_lease where kind = 'MEMBERS' and visit = ?)")
                .param(visit.id().value())
                .update();
        jdbc.sql("update card_lease_counter set next_number = ? where prefix = ?")
                .params(old.from, old.prefix)
                .update();
        if (known) {
            jdbc.sql("delete from sync_epoch").update();
        }
        return tablet();
    }

    private List<String> used() {
        return jdbc.sql("select number from card_number_use")
                .query(String.class)
                .list();
    }

    private Tablet tablet() throws Exception {
        return new Tablet();
    }

    private final class Tablet {

        final HallTablet hall;
        final UUID device;
        final Set<String> known = new HashSet<>();
        final String prefix;
        final int from;
        private int next;

        Tablet() throws Exception {
            var enrolment = enrolled("Tablet");
            device = enrolment.device().value();
            hall = tablet(enrolment);
            var lease = hall.pack().path("leases").path("members");
            prefix = lease.path("prefix").stringValue();
            from = lease.path("from").intValue();
            next = from;
            known.add(lease.path("id").stringValue());
        }

        Set<String> blocks() {
            return known;
        }

        JsonNode refill(Set<String> held, int left) throws Exception {
            return hall.ask("/numbers", Map.of("members", Map.of("known", held, "left", left)));
        }

        List<String> register(Random random, int families) throws Exception {
            var results = new ArrayList<String>();
            for (int i = 0; i < families; i++) {
                var number = prefix + String.format("%06d", next++);
                var set = new java.util.HashMap<>(
                        Entries.registration(UUID.randomUUID().toString(), number, Families.CLINIC));
                @SuppressWarnings("unchecked")
                var head = new java.util.HashMap<>((Map<String, Object>) ((List<?>) set.get("applicants")).get(0));
                head.put("nik", "991572010180" + number.substring(number.length() - 4));
                set.put("applicants", List.of(head));
                var operation = hall.operation(
                        "REGISTER_FAMILY", "FAMILY/" + HallVisit.card().value(), set);
                if (random.nextBoolean()) {
                    hall.push(operation);
                }
                results.add(
                        hall.push(operation).path("results").path(0).path("r").stringValue());
            }
            return results;
        }
    }
}
