package id.mcsoc.booking;

import java.util.List;

/**
 * Why a draft cannot be sent yet.
 *
 * @param step screen that holds the field: {@code place}, {@code services}, {@code time}, {@code families}
 * @param field id of the input
 */
public record DraftProblem(String step, String field, BookingRefusal code, List<Object> arguments) {

    static DraftProblem of(String step, String field, BookingRefusal code, Object... arguments) {
        return new DraftProblem(step, field, code, List.of(arguments));
    }
}
