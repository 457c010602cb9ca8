package id.mcsoc.complaints.desk;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.clocks.Clocks;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.log.ComplaintEvent;
import id.mcsoc.complaints.log.ComplaintState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A complaint as one actor may see it: a secret identity only by the branch head. */
public record ComplaintView(Complaint complaint, OpenComplaint said, boolean identityHidden, Clocks clocks) {

    static ComplaintView of(Complaint complaint, Clocks clocks, Actor actor) {
        var hidden = complaint.opened().complainant().secret() && !actor.is(Role.BRANCH_HEAD);
        return new ComplaintView(complaint, hidden ? complaint.opened().masked() : complaint.opened(), hidden, clocks);
    }

    public TicketNumber ticket() {
        return complaint.ticket();
    }

    public ComplaintState state() {
        return complaint.state();
    }

    public String unit() {
        return complaint.unit();
    }

    public String category() {
        return complaint.category();
    }

    public Instant capturedAt() {
        return complaint.capturedAt();
    }

    public List<ComplaintEvent> events() {
        return complaint.events();
    }

    public boolean open() {
        return state() != ComplaintState.CLOSED && state() != ComplaintState.MERGED;
    }

    public boolean unreported() {
        return state() == ComplaintState.CLOSED && complaint.report().isEmpty();
    }

    public boolean escalated() {
        return !complaint.level().equals(complaint.unit());
    }

    /** Calendar days until the next thing is due; negative when it is late. */
    public long daysLeft(LocalDate today, ZoneId zone) {
        return ChronoUnit.DAYS.between(today, LocalDate.ofInstant(clocks.nextDue(), zone));
    }
}
