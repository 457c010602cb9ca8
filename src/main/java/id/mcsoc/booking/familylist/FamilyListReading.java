package id.mcsoc.booking.familylist;

import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.FamilyColumn;
import id.mcsoc.booking.ListedFamily;
import java.util.List;

/** What a list holds: families that may be added, and lines that may not. Nothing is written yet. */
public record FamilyListReading(List<ListedFamily> families, List<LineError> errors) {

    /** @param line as an editor or Excel counts it, from 1 */
    public record LineError(int line, FamilyColumn column, BookingRefusal code, List<Object> arguments) {}
}
