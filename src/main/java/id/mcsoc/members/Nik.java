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
        birthDate(value, 2000);
    }

    public Sex sex() {
        return Integer.parseInt(value.substring(6, 8)) > 40 ? Sex.FEMALE : Sex.MALE;
    }

    /** Whether the birth date is the one the number was made from; a difference is a warning, never an error. */
    public boolean fits(LocalDate birthDate) {
        return birthDate(value, birthDate.getYear() / 100 * 100).equals(birthDate);
    }

    /** {@code 1571••••••••0003}. */
    public String masked() {
        return value.substring(0, 4) + "••••••••" + value.substring(12);
    }

    private static LocalDate birthDate(String value, int century) {
        var day = Integer.parseInt(value.substring(6, 8));
        try {
            return LocalDate.of(
                    century + Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(8, 10)),
                    day > 40 ? day - 40 : day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("digits 7 to 12 of the NIK must be a date", e);
        }
    }

    @Override
    public String toString() {
        return masked();
    }
}
