package id.mcsoc.planning.repair;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.schedule.Schedule;
import id.mcsoc.planning.team.Teams;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where everybody stands: two that are equal come from the same schedule. A yes of an untouched kelurahan changes none. */
@Component
class Fingerprint {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final Schedule schedule;
    private final Teams teams;

    Fingerprint(Schedule schedule, Teams teams) {
        this.schedule = schedule;
        this.teams = teams;
    }

    String of(BranchCode branch, Collection<Change> changes) {
        var changing = changes.stream().map(Change::number).collect(Collectors.toSet());
        var visits = schedule.active(branch).stream()
                .sorted(Comparator.comparing(visit -> visit.id().value()))
                .map(visit -> line(visit, changing));
        var away = teams.absences(branch, EARLIEST, LATEST).stream()
                .sorted(Comparator.comparing(absence -> absence.id()))
                .map(absence -> absence.id().toString());
        return hash(Stream.concat(visits, away).collect(Collectors.joining("\n")));
    }

    private static String line(ScheduledVisit visit, Set<String> changing) {
        var state = changing.contains(visit.requestNumber()) ? visit.state().name() : "";
        return String.join(
                " ",
                visit.id().toString(),
                visit.team(),
                visit.start().toString(),
                visit.end().toString(),
                state);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
