package id.mcsoc.field;

import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.planning.VisitId;
import java.util.List;
import java.util.Map;

/** The day is over: who was served, and who was not and why. */
public record CloseVisit(
        VisitId visit, List<FamilyCardNumber> served, Map<FamilyCardNumber, Reason> leftOver, String note) {

    private static final int MOST = 1000;

    public CloseVisit {
        Texts.atMost("note", note, Texts.NOTE);
        served = served.stream().distinct().toList();
        leftOver = Map.copyOf(leftOver);
        if (served.size() > MOST) {
            throw new IllegalArgumentException("served");
        }
        if (leftOver.size() > MOST || served.stream().anyMatch(leftOver::containsKey)) {
            throw new IllegalArgumentException("leftOver");
        }
    }

    public enum Reason {
        NO_TIME,
        ABSENT,
        DOCUMENTS,
        NETWORK,
        OTHER
    }
}
