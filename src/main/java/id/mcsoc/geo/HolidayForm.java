package id.mcsoc.geo;

import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What the form for a new day off sends; a missing field is null or empty. */
record HolidayForm(
        @Nullable String date,
        @Nullable String name,
        @Nullable String nameEnglish,
        Holiday.@Nullable Kind kind,
        @Nullable Boolean estimated) {

    private static final int LONGEST_NAME = 120;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;

    static HolidayForm empty() {
        return new HolidayForm("", "", "", Holiday.Kind.NATIONAL, false);
    }

    /** @throws Refused when date or name cannot be right */
    Holiday holiday() {
        var english = nameEnglish == null || nameEnglish.isBlank() ? name : nameEnglish;
        return new Holiday(
                day(),
                checked(name),
                checked(english),
                kind == null ? Holiday.Kind.NATIONAL : kind,
                Boolean.TRUE.equals(estimated));
    }

    private LocalDate day() {
        try {
            var day = LocalDate.parse(date == null ? "" : date.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new Refused(GeoRefusal.HOLIDAY_DATE_INVALID);
        }
        throw new Refused(GeoRefusal.HOLIDAY_DATE_INVALID);
    }

    private static String checked(@Nullable String text) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new Refused(GeoRefusal.HOLIDAY_NAME_INVALID);
        }
        return stripped;
    }
}
