package id.mcsoc.sync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second judge sees what somebody did to the files of a clean run. */
class RecheckTest {

    private static final List<String> HISTORY = List.of(
            "{\"n\":1,\"ms\":3,\"process\":\"officer\",\"type\":\"ok\",\"f\":\"save\",\"device\":\"d\",\"seq\":1,\"op\":\"a\"}",
            "{\"n\":2,\"ms\":4,\"process\":\"officer\",\"type\":\"ok\",\"f\":\"save\",\"device\":\"d\",\"seq\":2,\"op\":\"b\"}",
            "{\"n\":3,\"ms\":5,\"process\":\"server\",\"type\":\"ok\",\"f\":\"ack\",\"device\":\"d\",\"incarnation\":\"i\",\"through\":1}",
            "{\"n\":4,\"ms\":6,\"process\":\"server\",\"type\":\"ok\",\"f\":\"ack\",\"device\":\"d\",\"incarnation\":\"i\",\"through\":2}");

    @TempDir
    Path folder;

    @BeforeEach
    void aCleanRun() throws IOException {
        Files.write(folder.resolve("history.jsonl"), HISTORY);
        Files.write(folder.resolve("operations.csv"), List.of("d,i,1,a,APPLIED", "d,i,2,b,REJECTED"));
        Files.write(folder.resolve("effects.csv"), List.of("a,d,1", "b,d,2"));
    }

    @Test
    void aCleanRunIsClean() throws IOException {
        is(0, 0, 0, 0);
    }

    @Test
    void anOperationThatIsGoneIsLostAndItsAcknowledgementBroken() throws IOException {
        Files.write(folder.resolve("operations.csv"), List.of("d,i,1,a,APPLIED"));
        is(1, 0, 0, 1);
    }

    @Test
    void anOperationWithoutAnEndIsLost() throws IOException {
        Files.write(folder.resolve("operations.csv"), List.of("d,i,1,a,APPLIED", "d,i,2,b,PENDING"));
        is(1, 0, 0, 0);
    }

    @Test
    void aSecondEffectIsADuplicate() throws IOException {
        Files.write(folder.resolve("effects.csv"), List.of("a,d,1", "b,d,2", "b,d,2"));
        is(0, 1, 0, 0);
    }

    @Test
    void effectsTheOtherWayRoundAreOutOfOrder() throws IOException {
        Files.write(folder.resolve("effects.csv"), List.of("b,d,2", "a,d,1"));
        is(0, 0, 1, 0);
    }

    @Test
    void anAcknowledgementThatGoesBackIsBroken() throws IOException {
        Files.write(folder.resolve("history.jsonl"), List.of(HISTORY.get(3), HISTORY.get(2)));
        assertThat(Recheck.verdict(folder)).containsEntry("broken acknowledgements", 1L);
    }

    private void is(long lost, long duplicated, long disordered, long broken) throws IOException {
        assertThat(Recheck.verdict(folder))
                .isEqualTo(Map.of(
                        "operations", 2L,
                        "lost", lost,
                        "duplicated", duplicated,
                        "out of order", disordered,
                        "broken acknowledgements", broken));
    }
}
