package id.mcsoc.sync;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names this life of the central store. After a restore from backup its row is deleted, and a new one is made. */
@Component
public class ServerEpoch {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ServerEpoch(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Publishes {@link StoreBegun} in its transaction when this life is new. */
    @Transactional
    public UUID current() {
        return newest().orElseGet(this::begin);
    }

    private Optional<UUID> newest() {
        return jdbc.sql("select epoch from sync_epoch order by since, epoch fetch first row only")
                .query(UUID.class)
                .optional();
    }

    private UUID begin() {
        jdbc.sql("insert into sync_epoch (epoch, since) values (?,?)")
                .params(UUID.randomUUID(), Timestamp.from(clock.instant()))
                .update();
        var epoch = newest().orElseThrow();
        events.publishEvent(new StoreBegun(epoch));
        return epoch;
    }
}
