package id.mcsoc.planning.board;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.Coordinates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One visit on list, board and map.
 *
 * @param id of the stop in the plan, or of the scheduled visit
 * @param movable whether it stands in a proposal
 * @param state {@code PROPOSED} or a {@link id.mcsoc.planning.VisitState}
 */
record Line(
        UUID id, RequestId request, String number, Where where, int families, When when, boolean movable, Mark state) {

    record Where(String area, String kecamatan, String venue, Coordinates at) {}

    record When(String team, LocalDate date, LocalTime start, LocalTime end) {}

    /** {@code pin}: why it is pinned, empty when it is not. */
    record Mark(String state, @Nullable String pin, boolean edited) {

        /** A sign beside the word, for those who skim. */
        String sign() {
            return switch (state) {
                case "PROPOSED" -> "○";
                case "PLANNED" -> "◔";
                case "CONFIRMED" -> "✓";
                case "PACKED" -> "▣";
                case "STARTED" -> "▶";
                case "CANCELLED" -> "✕";
                default -> "■";
            };
        }
    }

    public String sign() {
        return state.sign();
    }

    /** In the schedule and not yet under way: a change is asked for on the repair page. */
    public boolean ahead() {
        return List.of("PLANNED", "CONFIRMED", "PACKED").contains(state.state());
    }
}
