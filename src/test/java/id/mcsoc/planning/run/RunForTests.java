package id.mcsoc.planning.run;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Does what the queue would do, at once and in the test's own transaction. */
@TestComponent
public class RunForTests {

    private final RunJob job;

    RunForTests(RunJob job) {
        this.job = job;
    }

    public void run(UUID run) {
        job.run(run);
    }
}
