package id.mcsoc.planning.solver.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.planning.solver.ProblemInvalid;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolomonFileTest {

    static final String TINY = """
            TINY

            VEHICLE
            NUMBER     CAPACITY
              2         50

            CUSTOMER
            CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

                0      0         0         0          0        200          0
                1      10        10        20         0        100         10
                2      20        0         20         0        100         10
                3      0         7         20        50        150         10
            """;

    @Test
    void distanceIsCutToOneDecimalAndTimesTen() {
        var travel = SolomonFile.read(ProblemFileTest.bytes(TINY)).travel();
        var seconds = Objects.requireNonNull(travel.seconds());
        assertThat(seconds[0][1]).isEqualTo(141);
        assertThat(seconds[0][2]).isEqualTo(200);
    }

    @Test
    void timesAreTenthsAndBoundTheStartOfService() {
        var visit = SolomonFile.read(ProblemFileTest.bytes(TINY)).visits().get(2);
        var window = visit.windows().get(0);
        assertThat(window.from().toLocalTime().toSecondOfDay()).isEqualTo(500);
        assertThat(window.to().toLocalTime().toSecondOfDay()).isEqualTo(1500);
        assertThat(window.bounds()).isEqualTo("start");
        assertThat(visit.serviceMinutes() * 60).isEqualTo(100);
        assertThat(visit.mandatory()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "20        50        150, 20 fifty 150, line 13",
        "2      20        0, 5 20 0, line 12",
        "50        150, 160 150, line 13"
    })
    void whatIsWrongIsNamedByItsLine(String good, String bad, String line) {
        var broken = TINY.replaceFirst("\\Q" + good + "\\E", bad);
        assertThat(broken).isNotEqualTo(TINY);
        assertThatThrownBy(() -> SolomonFile.read(ProblemFileTest.bytes(broken)))
                .isInstanceOfSatisfying(
                        ProblemInvalid.class, e -> assertThat(e.path()).isEqualTo(line));
    }

    @Test
    void aFileWithoutCustomersIsRefused() {
        assertThatThrownBy(() -> SolomonFile.read(ProblemFileTest.bytes("hello")))
                .isInstanceOf(ProblemInvalid.class);
    }
}
