package id.mcsoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+62812", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    void aCellThatCouldRunStartsWithAnApostrophe(String cell) {
        assertThat(CsvOut.cell(cell)).isEqualTo("\"'" + cell + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Telanaipura", "a=b", "1-2", ""})
    void aHarmlessCellStaysAsItIs(String cell) {
        assertThat(CsvOut.cell(cell)).isEqualTo("\"" + cell + "\"");
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertThat(CsvOut.cell(new BigDecimal("-4.50"))).isEqualTo("\"-4.50\"");
    }

    @Test
    void quotesAreDoubledAndLinesEndAsTheStandardSays() {
        assertThat(new CsvOut().line(List.of("kata \"ya\"", 3)).toString())
                .isEqualTo("\uFEFF\"kata \"\"ya\"\"\",\"3\"\r\n");
    }
}
