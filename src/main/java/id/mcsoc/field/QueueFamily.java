package id.mcsoc.field;

import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.planning.VisitId;

/** A step of a family through the queue. Arrival to call is waiting, call to end is service. */
public record QueueFamily(VisitId visit, FamilyCardNumber family, int number, Lane lane, State state, String headName) {

    public QueueFamily {
        if (number < 1 || number > 9999) {
            throw new IllegalArgumentException("number");
        }
        Texts.atMost("headName", headName, Texts.NAME);
    }

    public enum Lane {
        PRIORITY,
        REGULAR
    }

    public enum State {
        ARRIVED,
        CALLED,
        SERVED,
        ABSENT
    }
}
