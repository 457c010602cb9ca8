package id.mcsoc.members;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Whether two records are most likely one person: the same NIK; without two NIKs to compare, names alike and born the
 * same day, or a day apart of the same mother.
 */
final class SamePerson {

    static final double ALIKE = 0.92;
    private static final JaroWinklerSimilarity NAMES = new JaroWinklerSimilarity();

    private SamePerson() {}

    /** What is compared of a person. */
    record Traits(Optional<Nik> nik, String name, LocalDate birthDate, Optional<Nik> mother) {}

    static boolean same(Traits one, Traits other) {
        return one.nik().isPresent() && one.nik().equals(other.nik()) || similar(one, other);
    }

    /** Only the name and the birth: two NIKs that differ may still be one person registered twice. */
    static boolean similar(Traits one, Traits other) {
        var days = Math.abs(ChronoUnit.DAYS.between(one.birthDate(), other.birthDate()));
        var born = days == 0
                || days == 1 && one.mother().isPresent() && one.mother().equals(other.mother());
        return born && alike(one.name(), other.name()) >= ALIKE;
    }

    /** Jaro-Winkler of the names as {@link #normalised}, from 0 to 1. */
    static double alike(String one, String other) {
        return NAMES.apply(normalised(one), normalised(other));
    }

    /** Small letters without accents, points and double spaces. */
    static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
