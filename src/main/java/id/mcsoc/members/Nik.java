package id.mcsoc.members;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Population number: 6 digits area of first registration, DDMMYY (women: day + 40), 4 digits serial. Prints masked; the
 * full number only through {@link #value}.
 */
public record Nik(String value) {

    public Nik {
        if (!value.matches("\\d{16}")) {
            throw new IllegalArgumentException("NIK must have 16 digits");
        }
        if (value.endsWith("0000")) {
            throw new IllegalArgumentException("NIK serial starts at 0001");
        }
        checkDate(value);
    }

    public Sex sex() {
        return two(value, 6) > 40 ? Sex.FEMALE : Sex.MALE;
    }

    /** Whether the birth date is the one the number was made from; a difference is a warning, never an error. */
    public boolean fits(LocalDate birthDate) {
        return day(value) == birthDate.getDayOfMonth()
                && two(value, 8) == birthDate.getMonthValue()
                && two(value, 10) == birthDate.getYear() % 100;
    }

    /** {@code 1571••••••••0003}. */
    public String masked() {
        return value.substring(0, 4) + "••••••••" + value.substring(12);
    }

    /** Of two possible centuries: 2000 has the 29th of February that 1900 lacks. */
    private static void checkDate(String value) {
        try {
            LocalDate.of(2000 + two(value, 10), two(value, 8), day(value));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("digits 7 to 12 of the NIK must be a date", e);
        }
    }

    private static int day(String value) {
        var day = two(value, 6);
        return day > 40 ? day - 40 : day;
    }

    private static int two(String value, int from) {
        return Integer.parseInt(value.substring(from, from + 2));
    }

    @Override
    public String toString() {
        return masked();
    }
}
