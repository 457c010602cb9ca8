package id.mcsoc.complaints.log;

import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import id.mcsoc.geo.BranchCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A complaint is what was said at the start and what happened since. What may happen next: {@link Verbs}. */
public record Complaint(
        TicketNumber ticket,
        BranchCode branch,
        OpenComplaint opened,
        Instant capturedAt,
        Instant recordedAt,
        List<ComplaintEvent> events) {

    private static final Set<Kind> STATES = EnumSet.of(
            Kind.OPENED,
            Kind.ROUTED,
            Kind.FORWARDED,
            Kind.ANSWERED,
            Kind.RESOLVED,
            Kind.CLOSED,
            Kind.CLOSED_SATISFIED,
            Kind.CLOSED_SILENT,
            Kind.REOPENED);

    public Complaint with(List<ComplaintEvent> itsEvents) {
        return new Complaint(ticket, branch, opened, capturedAt, recordedAt, itsEvents);
    }

    /** With what was done to the case while this report was part of it. */
    public Complaint within(Complaint lead) {
        var all = new ArrayList<>(events);
        for (var event : lead.events()) {
            if (event.kind().concernsEveryReport() && wasPartOf(lead.ticket(), event.at())) {
                all.add(event);
            }
        }
        all.sort(Comparator.comparing(ComplaintEvent::at));
        return with(all);
    }

    public ComplaintState state() {
        if (lead().isPresent()) {
            return ComplaintState.MERGED;
        }
        if (held()) {
            return ComplaintState.ON_HOLD;
        }
        return switch (last(event -> STATES.contains(event.kind()))
                .orElseThrow()
                .kind()) {
            case FORWARDED -> answered() ? ComplaintState.ANSWERED : ComplaintState.FORWARDED;
            case ANSWERED -> ComplaintState.ANSWERED;
            case RESOLVED -> ComplaintState.AWAITING;
            case CLOSED, CLOSED_SATISFIED, CLOSED_SILENT -> ComplaintState.CLOSED;
            case REOPENED -> ComplaintState.REOPENED;
            default -> ComplaintState.RECEIVED;
        };
    }

    /** Who owns it now. */
    public String unit() {
        return last(event -> event.kind().moves() && !event.toUnit().isEmpty())
                .map(ComplaintEvent::toUnit)
                .orElse("");
    }

    /** Every unit it has been with since it was last opened. */
    public List<String> units() {
        return Stream.concat(
                        Stream.of(unit()),
                        round().stream()
                                .filter(event -> event.kind().moves())
                                .flatMap(event -> Stream.of(event.fromUnit(), event.toUnit())))
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .toList();
    }

    /** As it was sorted last, at first as it was said. */
    public String category() {
        return last(event -> event.kind() == Kind.TRIAGED)
                .map(ComplaintEvent::subject)
                .orElse(opened.category());
    }

    /** Up to whom it has gone since it was last opened; its own unit while nobody above was asked. */
    public String level() {
        return escalations()
                .reduce((earlier, later) -> later)
                .map(ComplaintEvent::toUnit)
                .orElse(unit());
    }

    public Stream<ComplaintEvent> escalations() {
        return round().stream().filter(event -> event.kind() == Kind.ESCALATED);
    }

    /** What happened since it was opened, or opened again. */
    public List<ComplaintEvent> round() {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).kind() == Kind.REOPENED) {
                return events.subList(i, events.size());
            }
        }
        return events;
    }

    /** When its clocks began to run: at capture, or again when it was reopened. */
    public Instant roundStart() {
        return last(event -> event.kind() == Kind.REOPENED)
                .map(ComplaintEvent::at)
                .orElse(capturedAt);
    }

    public boolean answered() {
        return round().stream().anyMatch(event -> event.kind().answers());
    }

    public boolean held() {
        return last(event -> event.kind() == Kind.HELD || event.kind() == Kind.RESUMED)
                .filter(event -> event.kind() == Kind.HELD)
                .isPresent();
    }

    /** The ticket of the case this report is part of now. */
    public Optional<TicketNumber> lead() {
        return last(event -> event.kind() == Kind.MERGED || event.kind() == Kind.UNMERGED)
                .filter(event -> event.kind() == Kind.MERGED)
                .map(event -> new TicketNumber(event.subject()));
    }

    /** Other reports of the same matter that are part of this case now. */
    public List<TicketNumber> reports() {
        var joined = new ArrayList<String>();
        for (var event : events) {
            if (event.kind() == Kind.JOINED) {
                joined.add(event.subject());
            } else if (event.kind() == Kind.LEFT) {
                joined.remove(event.subject());
            }
        }
        return joined.stream().map(TicketNumber::new).toList();
    }

    /** The report that every closed complaint must have, for the time it was last closed. */
    public Optional<ComplaintEvent> report() {
        return round().stream().filter(event -> event.kind() == Kind.REPORTED).reduce((earlier, later) -> later);
    }

    /** 1 to 5, as the complainant rated the answer last. */
    public Optional<Integer> rating() {
        return last(event -> (event.kind().closes() || event.kind() == Kind.REOPENED)
                        && event.subject().matches("[1-5]"))
                .map(event -> Integer.valueOf(event.subject()));
    }

    public Optional<ComplaintEvent> last(Predicate<ComplaintEvent> which) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (which.test(events.get(i))) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean wasPartOf(TicketNumber other, Instant at) {
        var part = false;
        for (var event : events) {
            if (event.at().isAfter(at)) {
                break;
            }
            part = switch (event.kind()) {
                case MERGED -> event.subject().equals(other.value());
                case UNMERGED -> false;
                default -> part;
            };
        }
        return part;
    }
}
