package id.mcsoc.complaints.clocks;

import id.mcsoc.complaints.clocks.Clocks.Done;
import id.mcsoc.complaints.clocks.Clocks.Due;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.log.ComplaintEvent;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the clocks off a complaint's events. No state, no time of its own: the same events show the same. */
public final class CaseClock {

    private final OfficeDays days;

    public CaseClock(OfficeDays days) {
        this.days = days;
    }

    public Clocks read(Complaint complaint, Terms terms, Instant at) {
        var round = complaint.round();
        var start = complaint.roundStart();
        var answer = lastAnswer(round);
        var closed = last(round, event -> event.kind().closes());
        var settled = answer.isPresent() ? answer : closed;
        var due = new Due(
                days.afterHours(start, terms.firstResponseHours()),
                days.afterDays(start, terms.triageDays(), List.of()),
                days.afterDays(start, terms.workingDays(), pauses(round, settled.orElse(at))));
        var done = new Done(
                first(round, event -> event.kind().answers()), first(round, CaseClock::sorts), settled, closed);
        var silent = answer.filter(given -> closed.isEmpty() && !complaint.held())
                .map(given -> days.afterDays(given, Terms.SILENT_DAYS, List.of()));
        return new Clocks(due, done, silent, complaint.held(), at);
    }

    /** Whoever answers or passes it on has looked at it. */
    private static boolean sorts(ComplaintEvent event) {
        return event.kind() == Kind.TRIAGED
                || event.kind() == Kind.FORWARDED
                || event.kind().answers()
                || event.kind().closes();
    }

    /** The last answer, if nothing was taken up again after it. */
    private static Optional<Instant> lastAnswer(List<ComplaintEvent> round) {
        Instant given = null;
        for (var event : round) {
            given = switch (event.kind()) {
                case RESOLVED -> event.at();
                case ANSWERED, FORWARDED -> null;
                default -> given;
            };
        }
        return Optional.ofNullable(given);
    }

    /** Waiting for papers, and waiting for a reaction to an answer that was not the last one after all. */
    private static List<Pause> pauses(List<ComplaintEvent> round, Instant end) {
        var pauses = new ArrayList<Pause>();
        var waitsFor = EnumSet.noneOf(Kind.class);
        Instant since = null;
        for (var event : round) {
            switch (event.kind()) {
                case HELD, RESOLVED -> waitsFor.add(event.kind());
                case RESUMED -> waitsFor.remove(Kind.HELD);
                case ANSWERED, FORWARDED -> waitsFor.remove(Kind.RESOLVED);
                default -> {}
            }
            if (waitsFor.isEmpty()) {
                add(pauses, since, event.at());
                since = null;
            } else if (since == null) {
                since = event.at();
            }
        }
        add(pauses, since, end);
        return pauses;
    }

    private static void add(List<Pause> pauses, @Nullable Instant from, Instant to) {
        if (from != null && from.isBefore(to)) {
            pauses.add(new Pause(from, to));
        }
    }

    private static Optional<Instant> first(List<ComplaintEvent> round, Predicate<ComplaintEvent> which) {
        return round.stream().filter(which).map(ComplaintEvent::at).findFirst();
    }

    private static Optional<Instant> last(List<ComplaintEvent> round, Predicate<ComplaintEvent> which) {
        return round.stream().filter(which).map(ComplaintEvent::at).reduce((earlier, later) -> later);
    }
}
