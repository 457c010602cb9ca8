package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.shared.RefusalCode;
import id.mcsoc.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Who tries it is told this code. */
public final class TestRefusals {

    private TestRefusals() {}

    public static void refused(ThrowingCallable deed, RefusalCode code) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
