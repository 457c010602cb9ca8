package id.mcsoc.planning.run;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks at most twice a second, and remembers a yes. */
class StopSign implements BooleanSupplier {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final BooleanSupplier question;
    private long looked = System.nanoTime() - PAUSE;
    private boolean up;

    StopSign(BooleanSupplier question) {
        this.question = question;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        if (!up && System.nanoTime() - looked >= PAUSE) {
            looked = System.nanoTime();
            up = question.getAsBoolean();
        }
        return up;
    }
}
