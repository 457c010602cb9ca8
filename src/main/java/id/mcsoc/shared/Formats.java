package id.mcsoc.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The house's one way to write dates, times, numbers and money; templates call it {@code @format}. */
@Component("format")
public class Formats {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

    /** {@code Jum, 20 Nov 2026}, for tables and lists. */
    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("EEE, d MMM yyyy", locale()));
    }

    /** {@code 10 Jan 2003}, where the day of the week says nothing. */
    public String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMM yyyy", locale()));
    }

    /** {@code Jumat, 20 November 2026}, for headings and letters. */
    public String longDate(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale()));
    }

    /** {@code 08.05}. */
    public String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern("HH.mm", locale()));
    }

    /** {@code 08.05} of a moment. */
    public String hour(Instant instant, ZoneId zone) {
        return time(instant.atZone(zone).toLocalTime());
    }

    /** {@code Jum, 20 Nov 2026 08.05}. */
    public String moment(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return date(local.toLocalDate()) + " " + time(local.toLocalTime());
    }

    /** {@code 1.234}. */
    public String number(long number) {
        return String.format(locale(), "%,d", number);
    }

    /** {@code 81,7}. */
    public String decimal(double number) {
        return String.format(locale(), "%,.1f", number);
    }

    /** {@code Rp150.000}; rupiah are whole. */
    public String rupiah(long amount) {
        return "Rp" + String.format(INDONESIAN, "%,d", amount);
    }

    private static Locale locale() {
        var locale = LocaleContextHolder.getLocale();
        return locale.getLanguage().equals("en") ? Locale.UK : INDONESIAN;
    }
}
