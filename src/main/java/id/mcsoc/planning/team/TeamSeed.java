package id.mcsoc.planning.team;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.WorkingCalendar;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The demo branch's teams and their days away, which lie in the three months after the first start. */
@Component
@Order(60)
class TeamSeed implements Seed {

    private final Teams teams;
    private final WorkingCalendar calendar;
    private final Branches branches;
    private final Clock clock;
    private final Files files;

    TeamSeed(Teams teams, WorkingCalendar calendar, Branches branches, Clock clock, Files files) {
        this.teams = teams;
        this.calendar = calendar;
        this.branches = branches;
        this.clock = clock;
        this.files = files;
    }

    @Override
    public void demo() {
        if (!teams.of(branch()).isEmpty()) {
            return;
        }
        var file = files.resources().getResource("classpath:seed/demo/teams.csv");
        var codes = new HashSet<String>();
        for (var team : Csv.read(file, row -> team(row, branch()))) {
            teams.add(team);
            codes.add(team.code());
        }
        absences(codes);
    }

    private BranchCode branch() {
        return new BranchCode(files.branch());
    }

    private void absences(Set<String> codes) {
        var zone = branches.get(branch()).zone();
        var month = YearMonth.from(clock.instant().atZone(zone)).plusMonths(1);
        Csv.read(files.resources().getResource("classpath:seed/demo/team-calendar.csv"), row -> {
            var team = row.get("team", code -> known(code, codes));
            teams.add(branch(), team, absence(row, month));
            return team;
        });
    }

    private AddAbsence absence(Csv.Row row, YearMonth first) {
        var month = first.plusMonths(row.get("month", Integer::parseInt));
        return new AddAbsence(
                row.get("working_day", n -> calendar.workingDay(month, Integer.parseInt(n))),
                row.optional("from", LocalTime::parse).orElse(null),
                row.optional("to", LocalTime::parse).orElse(null),
                row.get("kind", AbsenceView.Kind::valueOf),
                row.text("reason"));
    }

    private static String known(String code, Set<String> codes) {
        if (!codes.contains(code)) {
            throw new IllegalArgumentException("no such team in teams.csv");
        }
        return code;
    }

    private static AddTeam team(Csv.Row row, BranchCode branch) {
        var base = new Coordinates(row.get("base_lat", Double::parseDouble), row.get("base_lon", Double::parseDouble));
        return new AddTeam(
                branch,
                row.text("code"),
                row.text("name"),
                new AddTeam.Base(row.text("base_name"), base),
                row.optional("skills", skills -> Arrays.asList(skills.split(";")))
                        .orElse(List.of()),
                new AddTeam.Crew(
                        row.get("officers", Integer::parseInt),
                        row.get("families_per_day", Integer::parseInt),
                        row.get("visits_per_day", Integer::parseInt)),
                new AddTeam.Kit(row.get("vehicle", Function.identity()), row.get("card_stock", Integer::parseInt)));
    }

    /** Where the seed comes from and for which branch. */
    @Component
    record Files(
            ResourceLoader resources,
            @Value("${mcs.branch}") String branch) {}
}
