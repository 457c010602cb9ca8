package id.mcsoc.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The centre's side of one table; the tablet reads the same in {@code TabletRulesTest}. */
class NikTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/tablet/niks.csv", numLinesToSkip = 1)
    void anImpossibleDateIsAnErrorAndADifferentOneIsNot(String nik, LocalDate born, Sex sex, @Nullable String says) {
        if ("error".equals(says)) {
            assertThatThrownBy(() -> new Nik(nik)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        var number = new Nik(nik);
        assertThat(Stream.of(number.fits(born) ? "" : "birth-date", number.sex() == sex ? "" : "sex")
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(says == null ? "" : says);
    }
}
