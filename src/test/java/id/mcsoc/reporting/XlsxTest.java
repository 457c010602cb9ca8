package id.mcsoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTest {

    @Test
    void numbersStayNumbersAndNothingIsAFormula() throws Exception {
        var table = new Tables.Table(
                "Angka",
                List.of("=HEAD()", "nilai"),
                List.of(List.of("=1+1", 12), List.of("+6281", -3.5), List.of("@SUM(A1)", 0), List.of("-2", 1)));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(Xlsx.of(List.of(table))))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.stream().map(row -> row.getCellText(0)))
                    .containsExactly("'=HEAD()", "'=1+1", "'+6281", "'@SUM(A1)", "'-2");
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING));
            assertThat(rows.get(2).getCellAsNumber(1))
                    .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("-3.5"));
            assertThat(rows).allMatch(row -> row.getCell(1).getFormula() == null);
        }
    }
}
