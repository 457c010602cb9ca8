package id.mcsoc.booking;

import id.mcsoc.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Leave to send fewer families than the minimum: asked for with a reason, answered by the branch. */
@Embeddable
public record Waiver(
        @Enumerated(EnumType.STRING) @Column(name = "waiver_state")
        State state,

        @Column(name = "waiver_reason") String reason,

        @Column(name = "waiver_answer") String answer,

        @Column(name = "waiver_asked_at") @Nullable Instant askedAt) {

    public enum State {
        NONE,
        REQUESTED,
        GRANTED,
        REFUSED
    }

    static Waiver none() {
        return new Waiver(State.NONE, "", "", null);
    }

    static Waiver asked(Deed deed) {
        return new Waiver(State.REQUESTED, deed.why(), "", deed.at());
    }

    /** @throws Refused when nobody asks, or it was answered */
    Waiver answered(boolean granted, Deed deed) {
        if (state != State.REQUESTED) {
            throw new Refused(BookingRefusal.NOT_IN_THIS_STATE);
        }
        return new Waiver(granted ? State.GRANTED : State.REFUSED, reason, deed.why(), askedAt);
    }

    Waiver given(Deed deed) {
        return new Waiver(State.GRANTED, state == State.NONE ? deed.why() : reason, deed.why(), askedAt);
    }

    boolean granted() {
        return state == State.GRANTED;
    }
}
