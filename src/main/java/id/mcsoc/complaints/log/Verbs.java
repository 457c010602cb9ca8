package id.mcsoc.complaints.log;

import static id.mcsoc.complaints.ComplaintRefusal.*;

import id.mcsoc.complaints.ComplaintCategory;
import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import id.mcsoc.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done to a complaint: each verb checks itself and names the events that follow. */
public record Verbs(Complaint complaint) {

    private static final int LONGEST_RULE = 300;
    private static final int LOWEST_SATISFIED = 3;

    /** Somebody looked at it and says where it belongs; another category brings its own unit and clocks. */
    public List<Step> triage(ComplaintCategory category, String reason) {
        beInHand();
        var changed = !category.code().equals(complaint.category());
        var words = changed ? filled(reason, TRIAGE_REASON_MISSING) : reason.strip();
        var moves = changed && !category.unit().equals(complaint.unit());
        return List.of(new Step(
                Kind.TRIAGED, moves ? complaint.unit() : "", moves ? category.unit() : "", words, category.code(), ""));
    }

    /** @param rule the rule the answer relies on; @param last nothing more will come: the complainant's turn */
    public List<Step> answer(String text, String rule, boolean last) {
        beInHand();
        var words = filled(text, ANSWER_MISSING);
        if (rule.isBlank() || rule.length() > LONGEST_RULE) {
            throw new Refused(RULE_MISSING);
        }
        return List.of(new Step(last ? Kind.RESOLVED : Kind.ANSWERED, "", "", words, "", rule.strip()));
    }

    public List<Step> forward(String toUnit, String reason) {
        beInHand();
        if (toUnit.equals(complaint.unit())) {
            throw new Refused(UNIT_UNCHANGED);
        }
        var steps = new ArrayList<Step>();
        var words = filled(reason, FORWARD_REASON_MISSING);
        steps.add(Step.moved(Kind.FORWARDED, complaint.unit(), toUnit, words));
        var units = new ArrayList<>(complaint.units());
        units.remove(toUnit);
        if (units.size() + 1 >= Escalation.UNITS_OF_A_COMPLEX_ONE && !escalated(Escalation.COMPLEXITY)) {
            steps.add(Escalation.COMPLEXITY.from(complaint.level(), words));
        }
        return steps;
    }

    public List<Step> escalate(Escalation cause, String reason) {
        beOpen();
        return List.of(cause.from(complaint.level(), filled(reason, ESCALATION_REASON_MISSING)));
    }

    /** Only after an answer: waiting is no answer. */
    public List<Step> hold(String reason) {
        beInHand();
        if (!complaint.answered()) {
            throw new Refused(COMPLAINT_NOT_ANSWERED);
        }
        return List.of(Step.of(Kind.HELD, filled(reason, HOLD_REASON_MISSING)));
    }

    public List<Step> resume(String words) {
        if (!complaint.held()) {
            throw new Refused(COMPLAINT_NOT_HELD);
        }
        return List.of(Step.of(Kind.RESUMED, words.strip()));
    }

    /** By an officer: with the rating somebody asked for, or why nobody did; and with the report. */
    public List<Step> close(Optional<Integer> rating, String words, String report) {
        beInHand();
        if (!complaint.answered()) {
            throw new Refused(COMPLAINT_NOT_ANSWERED);
        }
        var first = rating.map(given -> rate(given, words))
                .orElseGet(() -> List.of(Step.of(Kind.CLOSED, filled(words, FEEDBACK_OR_REASON_MISSING))));
        if (!first.get(0).kind().closes()) {
            return first;
        }
        return List.of(first.get(0), Step.of(Kind.REPORTED, filled(report, REPORT_MISSING)));
    }

    /** By the complainant: "not satisfied" opens it again. @param rating 1 to 5 */
    public List<Step> rate(int rating, String words) {
        beInHand();
        if (!complaint.answered()) {
            throw new Refused(COMPLAINT_NOT_ANSWERED);
        }
        if (rating < 1 || rating > 5) {
            throw new Refused(FEEDBACK_OR_REASON_MISSING);
        }
        var satisfied = rating >= LOWEST_SATISFIED;
        var said = satisfied ? words.strip() : filled(words, REOPEN_REASON_MISSING);
        return List.of(Step.about(satisfied ? Kind.CLOSED_SATISFIED : Kind.REOPENED, String.valueOf(rating), said));
    }

    public List<Step> closeSilent(String reason) {
        beInHand();
        return List.of(Step.of(Kind.CLOSED_SILENT, reason));
    }

    public List<Step> reopen(String reason) {
        if (complaint.state() != ComplaintState.CLOSED) {
            throw new Refused(COMPLAINT_NOT_CLOSED);
        }
        return List.of(Step.of(Kind.REOPENED, filled(reason, REOPEN_REASON_MISSING)));
    }

    /** What was wrong, what was done, what keeps it from coming again. */
    public List<Step> report(String text) {
        if (complaint.state() != ComplaintState.CLOSED) {
            throw new Refused(COMPLAINT_NOT_CLOSED);
        }
        return List.of(Step.of(Kind.REPORTED, filled(text, REPORT_MISSING)));
    }

    /** The older report leads: nobody waits longer than was promised. */
    public List<Step> mergeInto(Complaint lead, String reason) {
        beInHand();
        new Verbs(lead).beInHand();
        if (!complaint.reports().isEmpty() || lead.ticket().equals(complaint.ticket())) {
            throw new Refused(MERGE_NOT_POSSIBLE, lead.ticket().value());
        }
        return List.of(Step.about(Kind.MERGED, lead.ticket().value(), filled(reason, MERGE_REASON_MISSING)));
    }

    public List<Step> join(Complaint report, String reason) {
        return List.of(Step.about(Kind.JOINED, report.ticket().value(), reason));
    }

    public List<Step> unmerge(String reason) {
        var lead = complaint.lead().orElseThrow(() -> new Refused(COMPLAINT_NOT_MERGED));
        return List.of(Step.about(Kind.UNMERGED, lead.value(), filled(reason, MERGE_REASON_MISSING)));
    }

    public List<Step> leave(Complaint report, String reason) {
        return List.of(Step.about(Kind.LEFT, report.ticket().value(), reason));
    }

    private boolean escalated(Escalation cause) {
        return complaint.escalations().anyMatch(event -> event.subject().equals(cause.name()));
    }

    private void beOpen() {
        if (complaint.state() == ComplaintState.CLOSED) {
            throw new Refused(COMPLAINT_CLOSED);
        }
        complaint.lead().ifPresent(lead -> {
            throw new Refused(COMPLAINT_MERGED, lead.value());
        });
    }

    private void beInHand() {
        beOpen();
        if (complaint.held()) {
            throw new Refused(COMPLAINT_HELD);
        }
    }

    public static String filled(String text, ComplaintRefusal otherwise) {
        if (text.isBlank() || text.length() > 4000) {
            throw new Refused(otherwise);
        }
        return text.strip();
    }
}
