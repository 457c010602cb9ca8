package id.mcsoc.complaints.faq;

import static id.mcsoc.complaints.trends.TrendsTest.on;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.complaints.trends.TrendsTest;
import id.mcsoc.complaints.trends.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepeatedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private final Words words = TrendsTest.words();

    @Test
    void aQuestionThreePeopleAskedIsRepeated() {
        var found = Repeated.among(
                List.of(
                        on(DAY, "Kapan kartu anak dicetak?"),
                        on(DAY.plusDays(1), "Kartu anak kapan bisa dicetak"),
                        on(DAY.plusDays(2), "kartu anak belum dicetak"),
                        on(DAY.plusDays(2), "Iuran kelas tiga berapa?")),
                words);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.tickets()).hasSize(3);
            assertThat(one.example()).isEqualTo("Kapan kartu anak dicetak?");
        });
    }

    @Test
    void twoPeopleAreNotEnough() {
        assertThat(Repeated.among(
                        List.of(on(DAY, "kartu anak dicetak"), on(DAY.plusDays(1), "cetak kartu anak")), words))
                .isEmpty();
    }

    @Test
    void fourWordsOfTenAreAlike() {
        assertThat(Repeated.alike(Set.of("a", "b"), Set.of("a", "b"))).isEqualTo(1);
        assertThat(Repeated.alike(Set.of("a", "b"), Set.of("c"))).isZero();
        assertThat(Repeated.alike(Set.of(), Set.of())).isZero();
    }
}
