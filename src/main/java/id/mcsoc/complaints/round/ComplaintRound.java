package id.mcsoc.complaints.round;

import id.mcsoc.complaints.clocks.Clocks;
import id.mcsoc.complaints.clocks.ComplaintClocks;
import id.mcsoc.complaints.desk.Handling;
import id.mcsoc.complaints.desk.Handling.Deed;
import id.mcsoc.complaints.log.CaseBook;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.log.ComplaintEvent.By;
import id.mcsoc.complaints.log.ComplaintState;
import id.mcsoc.complaints.log.Escalation;
import id.mcsoc.geo.BranchCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Late complaints go one step up, once when the first answer is late and once when the last one is; what nobody reacted
 * to is closed. Safe to run twice and on several nodes: the operation is made from what is done.
 */
@Component
public class ComplaintRound {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final CaseBook book;
    private final ComplaintClocks clocks;
    private final Handling handling;
    private final MessageSource messages;

    ComplaintRound(CaseBook book, ComplaintClocks clocks, Handling handling, MessageSource messages) {
        this.book = book;
        this.clocks = clocks;
        this.handling = handling;
        this.messages = messages;
    }

    /** @return how many complaints were touched */
    public int go(BranchCode branch) {
        var read = clocks.of(branch);
        return (int) book.open(branch).stream()
                .filter(complaint -> complaint.state() != ComplaintState.MERGED)
                .filter(complaint -> complaint.state() != ComplaintState.CLOSED)
                .filter(complaint -> touch(complaint, read.apply(complaint)))
                .count();
    }

    private boolean touch(Complaint complaint, Clocks shown) {
        if (shown.silentTooLong()) {
            handling.act(deed(complaint, "closing"), verbs -> verbs.closeSilent(text("complaints.closed-silent")));
            return true;
        }
        var steps = complaint
                .escalations()
                .filter(event -> event.subject().equals(Escalation.OVERDUE.name()))
                .count();
        if (!shown.overdue() || steps >= (shown.closingLate() ? 2 : 1)) {
            return false;
        }
        var why = text(shown.closingLate() ? "complaints.closing-is-late" : "complaints.first-answer-is-late");
        handling.act(deed(complaint, "overdue-" + steps), verbs -> verbs.escalate(Escalation.OVERDUE, why));
        return true;
    }

    private Deed deed(Complaint complaint, String what) {
        var name = complaint.ticket() + "/" + what + "/" + complaint.roundStart();
        var operation = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Deed(
                complaint.ticket(), complaint.branch(), new By(By.NOBODY, text("complaints.by-itself")), operation);
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], INDONESIAN);
    }
}
