package id.mcsoc.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StatusCodeTest {

    private static final UUID OPERATION = UUID.fromString("0193f0aa-1111-7222-8333-444455556666");

    @Test
    void theSameOperationHasTheSameCodeAndNoOtherHasIt() {
        assertThat(StatusCode.of(OPERATION)).isEqualTo(StatusCode.of(OPERATION));
        assertThat(StatusCode.of(OPERATION)).isNotEqualTo(StatusCode.of(new UUID(1, 2)));
        assertThat(StatusCode.of(OPERATION).value()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
    }

    /** One table for both sides; the tablet reads it in {@code StatusCodesAgreeTest}. */
    @ParameterizedTest
    @CsvFileSource(resources = "/tablet/status-codes.csv", numLinesToSkip = 1)
    void theTabletsCodeIsTheOffices(UUID operation, String code) {
        assertThat(StatusCode.of(operation).value()).isEqualTo(code);
    }

    @Test
    void whatEyesConfuseIsForgiven() {
        var code = new StatusCode("0A1BC-DEFGH");
        assertThat(code.matches("oaibc defgh")).isTrue();
        assertThat(code.matches("OALBCDEFGH")).isTrue();
        assertThat(code.matches("0A1BC-DEFGJ")).isFalse();
        assertThat(code.matches("")).isFalse();
    }
}
