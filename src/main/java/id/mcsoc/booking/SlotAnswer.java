package id.mcsoc.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What the plan has free.
 *
 * @param why there is none, or none on the days that the kelurahan offers
 */
public record SlotAnswer(List<SlotOffer> offers, Optional<NoSlot> why) {

    /** A time at which the visit would fit. */
    public record SlotOffer(LocalDate date, LocalTime start, LocalTime end, Grade grade, List<Reason> reasons) {}

    public enum Grade {
        GREAT,
        GOOD,
        POSSIBLE
    }

    /** Sentence {@code booking.slot-reason.<code>} with the arguments. */
    public record Reason(String code, List<Object> arguments) {}

    /**
     * @param reason sentence {@code booking.no-slot.<code>}
     * @param nearest first day with a free time, {@code ifMoved}: a day that the branch could clear by moving one draft
     */
    public record NoSlot(Reason reason, Optional<LocalDate> nearest, Optional<LocalDate> ifMoved) {}
}
