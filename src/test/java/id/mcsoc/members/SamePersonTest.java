package id.mcsoc.members;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.members.SamePerson.Traits;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is taken for one person, each border alone. */
class SamePersonTest {

    private static final Nik NIK = new Nik("9915710101800001");
    private static final Nik OTHER = new Nik("9915710101800002");
    private static final Nik MOTHER = new Nik("9915714101600003");

    @Test
    void theSameNikIsTheSamePersonWhateverTheName() {
        assertThat(SamePerson.same(traits(NIK, "Budi", "1980-01-01", null), traits(NIK, "Joko", "1990-01-01", null)))
                .isTrue();
        assertThat(SamePerson.same(traits(NIK, "Budi", "1980-01-01", null), traits(OTHER, "Joko", "1980-01-01", null)))
                .isFalse();
    }

    @Test
    void namesAlikeCountOnlyWhenBornTheSameDay() {
        assertThat(similar("Budi Santoso", "1980-01-01", "Budi Santosa", "1980-01-01"))
                .isTrue();
        assertThat(similar("Budi Santoso", "1980-01-01", "Budi Santosa", "1980-01-02"))
                .isFalse();
        assertThat(similar("Budi Santoso", "1980-01-01", "Slamet Riyadi", "1980-01-01"))
                .isFalse();
    }

    @Test
    void aDayApartCountsWithTheSameMother() {
        assertThat(SamePerson.similar(
                        traits(null, "Budi Santoso", "2020-01-01", MOTHER),
                        traits(null, "Budi Santoso", "2020-01-02", MOTHER)))
                .isTrue();
        assertThat(SamePerson.similar(
                        traits(null, "Budi Santoso", "2020-01-01", MOTHER),
                        traits(null, "Budi Santoso", "2020-01-03", MOTHER)))
                .isFalse();
        assertThat(SamePerson.similar(
                        traits(null, "Budi Santoso", "2020-01-01", MOTHER),
                        traits(null, "Budi Santoso", "2020-01-02", OTHER)))
                .isFalse();
    }

    private static boolean similar(String one, String born, String other, String otherBorn) {
        return SamePerson.similar(traits(null, one, born, null), traits(null, other, otherBorn, null));
    }

    private static Traits traits(
            @org.jspecify.annotations.Nullable Nik nik,
            String name,
            String born,
            @org.jspecify.annotations.Nullable Nik mother) {
        return new Traits(Optional.ofNullable(nik), name, LocalDate.parse(born), Optional.ofNullable(mother));
    }
}
