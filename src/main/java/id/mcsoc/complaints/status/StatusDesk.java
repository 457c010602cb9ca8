package id.mcsoc.complaints.status;

import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.complaints.StatusGate;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.clocks.ComplaintClocks;
import id.mcsoc.complaints.desk.Handling;
import id.mcsoc.complaints.desk.Handling.Deed;
import id.mcsoc.complaints.log.CaseBook;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.log.ComplaintEvent.By;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import id.mcsoc.complaints.log.ComplaintState;
import id.mcsoc.complaints.log.ComplaintTable;
import id.mcsoc.shared.Refused;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers whoever knows the code. A wrong code, another's ticket and one that nobody has are answered alike. */
@Component
class StatusDesk {

    private static final Set<Kind> TOLD = EnumSet.of(
            Kind.OPENED,
            Kind.FORWARDED,
            Kind.ANSWERED,
            Kind.RESOLVED,
            Kind.HELD,
            Kind.RESUMED,
            Kind.ESCALATED,
            Kind.CLOSED,
            Kind.CLOSED_SATISFIED,
            Kind.CLOSED_SILENT,
            Kind.REOPENED);

    private final CaseBook book;
    private final ComplaintTable table;
    private final ComplaintClocks clocks;
    private final StatusGate gate;
    private final Handling handling;

    StatusDesk(CaseBook book, ComplaintTable table, ComplaintClocks clocks, StatusGate gate, Handling handling) {
        this.book = book;
        this.table = table;
        this.clocks = clocks;
        this.gate = gate;
        this.handling = handling;
    }

    /** @param status empty unless the code is that ticket's; @param locked too many tries */
    record Answer(Optional<PublicStatus> status, boolean locked) {}

    Answer look(Asked asked) {
        return ask(asked, this::status);
    }

    /** The complainant's own word on the answer: "not satisfied" opens the complaint again. */
    @Transactional
    public Answer rate(Asked asked, Rating rating) {
        return ask(asked, complaint -> {
            if (!mayRate(complaint)) {
                throw new Refused(ComplaintRefusal.COMPLAINT_NOT_ANSWERED);
            }
            var deed = new Deed(
                    complaint.ticket(), complaint.branch(), new By(By.NOBODY, rating.signature()), rating.operation());
            handling.act(deed, verbs -> verbs.rate(rating.stars(), rating.words()));
            return status(book.find(complaint.ticket()).orElseThrow());
        });
    }

    private Answer ask(Asked asked, Function<Complaint, PublicStatus> show) {
        var ticket = asked.number();
        var opened = gate.open(
                ticket.map(TicketNumber::value).orElse("-"),
                ticket.flatMap(table::operation).stream().toList(),
                asked.code(),
                asked.address());
        var found = opened.operation().flatMap(operation -> ticket).flatMap(book::find);
        return new Answer(found.map(show), opened.locked());
    }

    private PublicStatus status(Complaint complaint) {
        var shown = clocks.of(complaint);
        var state = complaint.state() == ComplaintState.MERGED ? stateOfCase(complaint) : complaint.state();
        var open = state != ComplaintState.CLOSED;
        return new PublicStatus(
                complaint.ticket(),
                complaint.branch(),
                state,
                open ? Optional.of(shown.closingDue()) : Optional.empty(),
                open && shown.settled().isEmpty() && shown.closingLate(),
                open ? shown.closesItself() : Optional.empty(),
                mayRate(complaint),
                complaint.events().stream()
                        .filter(event -> TOLD.contains(event.kind()))
                        .map(event -> new PublicStatus.Line(event.kind().name(), event.at()))
                        .toList());
    }

    /** Who is part of a case of several must not close it for the others: there an officer asks them all. */
    private static boolean mayRate(Complaint complaint) {
        return complaint.state() == ComplaintState.AWAITING
                && complaint.reports().isEmpty();
    }

    private ComplaintState stateOfCase(Complaint complaint) {
        return complaint.lead().flatMap(book::find).map(Complaint::state).orElse(ComplaintState.RECEIVED);
    }

    /** @param address where the question comes from */
    record Asked(String ticket, String code, String address) {

        Optional<TicketNumber> number() {
            try {
                return Optional.of(new TicketNumber(ticket.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    record Rating(int stars, String words, String signature, UUID operation) {}
}
