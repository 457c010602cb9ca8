package id.mcsoc.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SlipNumberTest {

    /** One table for both sides; the tablet reads it in {@code StatusCodesAgreeTest}. */
    @ParameterizedTest
    @CsvFileSource(resources = "/tablet/status-codes.csv", numLinesToSkip = 1)
    void theTabletsNumberIsTheOffices(UUID operation, String code, String number) {
        assertThat(SlipNumber.of(operation).value()).isEqualTo(number).isNotEqualTo(code);
    }

    @Test
    void whatEyesConfuseIsForgivenAndATicketStaysAsItIs() {
        assertThat(SlipNumber.typed(" mcs 7k3o f2l9 ")).isEqualTo("MCS-7K30-F219");
        assertThat(SlipNumber.typed("MCS-7K30-F219")).isEqualTo("MCS-7K30-F219");
        assertThat(SlipNumber.typed("adu-1571-2026-000123")).isEqualTo("ADU-1571-2026-000123");
        assertThat(SlipNumber.typed("bukan nomor\0")).isEqualTo("-");
        assertThat(SlipNumber.typed("")).isEqualTo("-");
    }
}
