package id.mcsoc.shared;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SeedRunner implements ApplicationRunner {

    private final List<Seed> seeds;
    private final Seed.Level level;
    private final TransactionTemplate transaction;

    SeedRunner(List<Seed> seeds, @Value("${mcs.seed}") Seed.Level level, TransactionTemplate transaction) {
        this.seeds = seeds;
        this.level = level;
        this.transaction = transaction;
    }

    /** All or nothing: a seed file with an error leaves the database as it was. */
    @Override
    public void run(ApplicationArguments args) {
        transaction.executeWithoutResult(status -> {
            if (level != Seed.Level.NONE) {
                seeds.forEach(Seed::reference);
            }
            if (level == Seed.Level.DEMO) {
                seeds.forEach(Seed::demo);
            }
        });
    }
}
