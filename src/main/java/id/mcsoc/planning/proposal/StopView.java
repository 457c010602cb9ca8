package id.mcsoc.planning.proposal;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.planning.solver.SolvedPlan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request in a plan: with a slot, or left out with reasons. */
public record StopView(
        UUID id, Subject subject, @Nullable Slot slot, Pins pins, int editedIn, List<SolvedPlan.Reason> reasons) {

    /** What is asked for and where. */
    public record Subject(
            RequestId request, String number, AreaCode area, String venueName, Coordinates venue, int families) {}

    /** {@code team} is a code. */
    public record Slot(String team, Instant start, Instant end) {
        public Slot {
            if (!start.isBefore(end)) {
                throw new IllegalArgumentException("a slot must end after it starts");
            }
        }
    }

    /** What the planner may not change, why and who said so. */
    public record Pins(
            boolean team,
            boolean day,
            boolean time,
            @Nullable String reason,
            @Nullable String by) {

        public static final Pins NONE = new Pins(false, false, false, null, null);

        public boolean any() {
            return team || day || time;
        }
    }

    public String number() {
        return subject.number();
    }

    public int families() {
        return subject.families();
    }
}
