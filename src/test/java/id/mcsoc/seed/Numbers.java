package id.mcsoc.seed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Invented numbers that cannot be anybody's: areas 99, phones of one reserved-looking block, each given out once. */
final class Numbers {

    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMyy", Locale.ROOT);

    private final Map<String, Integer> serials = new HashMap<>();
    private int families;
    private int members;
    private int phones = 10_000;

    /** Area, date of birth (women: day + 40), serial from 0001. */
    String nik(Place registered, LocalDate born, boolean female) {
        var front = registered.syntheticPrefix()
                + String.format(Locale.ROOT, "%02d", born.getDayOfMonth() + (female ? 40 : 0))
                + born.format(MONTH_AND_YEAR);
        return front + String.format(Locale.ROOT, "%04d", serials.merge(front, 1, Integer::sum));
    }

    /** Day 00 in the middle: no NIK can look like it. */
    String familyCard(Place place) {
        return place.syntheticPrefix() + String.format(Locale.ROOT, "00%08d", ++families);
    }

    String member() {
        return String.format(Locale.ROOT, "0099%09d", ++members);
    }

    String phone() {
        return "0899000" + ++phones;
    }
}
