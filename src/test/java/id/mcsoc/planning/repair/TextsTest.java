package id.mcsoc.planning.repair;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@McsTest
class TextsTest {

    private static final String PHONE = "+6281234567890";

    @Autowired
    WhatsApp words;

    @Test
    void theLinkGoesToTheContactAndSaysWhatTheTextSays() {
        var tell = moved("Dua petugas sakit");
        assertThat(tell.link()).startsWith("https://wa.me/6281234567890?text=").doesNotContain("+");
        var said = URLDecoder.decode(tell.link().substring(tell.link().indexOf('=') + 1), StandardCharsets.UTF_8);
        assertThat(said).isEqualTo(tell.text()).contains("Dua petugas sakit").contains("Aula Kelurahan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NIK 9971014101900001 tidak aktif",
                "KK 9971 0100 0000 0251 pindah",
                "kartu 0001234567890",
                "KK 9971-0100-0000-0251"
            })
    void aNumberOfAPersonOrFamilyNeverLeaves(String reason) {
        assertThat(moved(reason).text()).contains("•••").doesNotContainPattern("\\d(?:[ .-]?\\d){9,}");
    }

    /** The test above can fail: a date, an hour and a house number stay. */
    @Test
    void otherNumbersStay() {
        assertThat(moved("Jalan 12 banjir 40 cm").text()).contains("Jalan 12 banjir 40 cm");
    }

    @Test
    void evenTheLongestReasonMakesALinkUnderAThousandCharacters() {
        assertThat(moved("”".repeat(200)).link().length()).isLessThan(1000);
        assertThat(moved("Banjir di jalan masuk. ".repeat(8)).link().length()).isLessThan(1000);
    }

    private Tell moved(String reason) {
        return words.tell(
                "Ibu Sari",
                PHONE,
                why -> words.say(
                        "moved",
                        "BPJS Kesehatan Cabang Jambi",
                        "Simpang IV Sipin",
                        "Senin, 23 November 2026 09.00",
                        "Selasa, 24 November 2026 09.00",
                        "11.00",
                        "Tim Batanghari",
                        "Aula Kelurahan",
                        why),
                reason);
    }
}
