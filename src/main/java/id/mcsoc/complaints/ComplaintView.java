package id.mcsoc.complaints;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A complaint as one actor may see it: a secret identity only by the branch head. */
record ComplaintView(
        TicketNumber ticket,
        OpenComplaint said,
        boolean identityHidden,
        ComplaintState state,
        String unit,
        Clocks clocks,
        Instant capturedAt,
        List<ComplaintEvent> events) {

    static ComplaintView of(Complaint complaint, Clocks clocks, Actor actor) {
        var hidden = complaint.opened().complainant().secret() && !actor.is(Role.BRANCH_HEAD);
        return new ComplaintView(
                complaint.ticket(),
                hidden ? withoutIdentity(complaint.opened()) : complaint.opened(),
                hidden,
                complaint.state(),
                complaint.unit(),
                clocks,
                complaint.capturedAt(),
                complaint.events());
    }

    /** Calendar days until the next thing is due; negative when it is late. */
    public long daysLeft(LocalDate today, ZoneId zone) {
        return ChronoUnit.DAYS.between(today, LocalDate.ofInstant(clocks.nextDue(), zone));
    }

    private static OpenComplaint withoutIdentity(OpenComplaint said) {
        var who = said.complainant();
        return new OpenComplaint(
                said.ticket(),
                said.kind(),
                said.category(),
                said.target(),
                said.area(),
                said.text(),
                new OpenComplaint.Complainant("", "", who.group(), who.persons(), true),
                said.wantedOutcome(),
                said.channel(),
                said.solvedOnSpot());
    }
}
