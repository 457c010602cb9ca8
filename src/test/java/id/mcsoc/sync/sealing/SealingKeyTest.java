package id.mcsoc.sync.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.TestDevice;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Letters a browser wrote; the private key they were written to is in the test, and nowhere else. */
class SealingKeyTest {

    final SealingKey key = new SealingKey(TestDevice.newKeys());

    @Test
    void aLetterOpensForItsPlaceOnly() throws Exception {
        var letter = Letters.to(key.publicKey(), "{\"seq\":7}", "i1/7");
        assertThat(new String(key.open(letter, "i1/7"), StandardCharsets.UTF_8)).isEqualTo("{\"seq\":7}");
        assertThatThrownBy(() -> key.open(letter, "i1/8")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new SealingKey(TestDevice.newKeys()).open(letter, "i1/7"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void noBitOfALetterCanBeChanged() {
        var letter = Letters.to(key.publicKey(), "{\"seq\":7}", "i1/7");
        for (var at = 0; at < letter.length; at++) {
            var changed = letter.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> key.open(changed, "i1/7"))
                    .as("byte %d", at)
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void theSamePointComesBackWhateverItsLeadingZeros() {
        for (var n = 0; n < 300; n++) {
            assertThat(Base64.getUrlDecoder().decode(new SealingKey(TestDevice.newKeys()).publicKey()))
                    .hasSize(65)
                    .startsWith(4);
        }
    }
}
