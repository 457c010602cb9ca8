package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;

@ExtendWith(OutputCaptureExtension.class)
class EventFailuresTest {

    @Test
    void aFailedListenerIsNamedAndNobodysNumberIs(CapturedOutput log) throws Exception {
        var cause = new IllegalStateException("Key (nik)=(9971010101010001) already exists");
        EventFailures.tell(
                new DataIntegrityViolationException("insert … values ('9971010101010001')", cause),
                EventFailuresTest.class.getDeclaredMethod("listener"));
        assertThat(log.getAll())
                .contains("EventFailuresTest.listener")
                .contains(IllegalStateException.class.getName())
                .doesNotContain("9971010101010001");
    }

    void listener() {}
}
