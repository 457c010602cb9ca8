package id.mcsoc.planning.repair;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.hold.SlotHold;
import id.mcsoc.planning.hold.SlotHolds;
import id.mcsoc.planning.schedule.Schedule;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.planning.trouble.Troubles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
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
    private final Troubles troubles;
    private final SlotHolds holds;
    private final Branches branches;

    Fingerprint(Schedule schedule, Teams teams, Troubles troubles, SlotHolds holds, Branches branches) {
        this.schedule = schedule;
        this.teams = teams;
        this.troubles = troubles;
        this.holds = holds;
        this.branches = branches;
    }

    String of(BranchCode branch, Collection<Change> changes) {
        var changing = changes.stream().map(Change::number).collect(Collectors.toSet());
        var visits = schedule.active(branch).stream()
                .sorted(Comparator.comparing(visit -> visit.id().value()))
                .map(visit -> line(visit, changing));
        var away = teams.absences(branch, EARLIEST, LATEST).stream()
                .sorted(Comparator.comparing(absence -> absence.id()))
                .map(absence -> absence.id().toString());
        var out = troubles.from(branch, EARLIEST).stream()
                .map(trouble -> trouble.id().toString());
        var zone = branches.get(branch).zone();
        var held = holds.live(branch, EARLIEST).stream()
                .filter(hold -> changes.stream().anyMatch(change -> goesBeside(change, hold, zone)))
                .map(hold -> hold.id().toString());
        return hash(Stream.of(visits, away, out, held).flatMap(lines -> lines).collect(Collectors.joining("\n")));
    }

    /** On the same day with the same team: what is held there matters to that change, and to no other. */
    private static boolean goesBeside(Change change, SlotHold hold, ZoneId zone) {
        var after = change.after();
        return after != null
                && after.team().equals(hold.stay().team())
                && LocalDate.ofInstant(after.start(), zone).equals(hold.stay().date());
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
