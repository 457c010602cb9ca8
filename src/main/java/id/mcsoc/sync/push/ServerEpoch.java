package id.mcsoc.sync.push;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names this life of the central store. After a restore from backup its row is deleted, and a new one is made. */
@Component
class ServerEpoch {

    private final JdbcClient jdbc;
    private final Clock clock;

    ServerEpoch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

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
        return newest().orElseThrow();
    }
}
