package id.mcsoc.shared;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seeds while the application starts, before the web server's phase: whoever reaches the port finds everything. */
@Component
class SeedRunner implements SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final List<Seed> seeds;
    private final Seed.Level level;
    private final TransactionTemplate transaction;
    private boolean running;

    SeedRunner(List<Seed> seeds, @Value("${mcs.seed}") Seed.Level level, TransactionTemplate transaction) {
        this.seeds = seeds;
        this.level = level;
        this.transaction = transaction;
    }

    /** All or nothing: a seed file with an error leaves the database as it was. */
    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            if (level != Seed.Level.NONE) {
                seeds.forEach(Seed::reference);
            }
            if (level == Seed.Level.DEMO) {
                seeds.forEach(Seed::demo);
            }
        });
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
