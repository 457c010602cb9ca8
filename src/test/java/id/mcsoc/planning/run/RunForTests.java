package id.mcsoc.planning.run;

import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** Does what the queue would do, at once and in the test's own transaction. */
public final class RunForTests {

    private RunForTests() {}

    public static void run(BeanFactory application, UUID run) {
        application.getBean(RunJob.class).run(run);
    }
}
