package id.mcsoc.field.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SlipNumberTest {

    @Test
    void aDigitWrittenWrongIsNoticed() {
        var number = SlipNumber.of(1234).value();
        for (var at = 0; at < SlipNumber.DIGITS; at++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var wrong = number.substring(0, at) + digit + number.substring(at + 1);
                if (!wrong.equals(number)) {
                    assertThatIllegalArgumentException().isThrownBy(() -> new SlipNumber(wrong));
                }
            }
        }
    }

    @Test
    void twoNeighboursSwappedAreNoticed() {
        var number = SlipNumber.of(7_654_321).value();
        for (var at = 0; at + 1 < SlipNumber.DIGITS; at++) {
            var swapped =
                    number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
            if (!swapped.equals(number)) {
                assertThatIllegalArgumentException().isThrownBy(() -> new SlipNumber(swapped));
            }
        }
    }

    @Test
    void itIsShownInTwoParts() {
        assertThat(SlipNumber.of(1).shown()).isEqualTo("0000001-8");
    }
}
