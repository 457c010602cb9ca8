package id.mcsoc.sync.wire;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What a tablet was last refused with, for the people who help its officer. */
@Component
class LastErrors {

    private final JdbcClient jdbc;
    private final Clock clock;

    LastErrors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing is written while the server is busy. */
    void note(WireRefusal code) {
        if (code != WireRefusal.TRY_LATER
                && SecurityContextHolder.getContext().getAuthentication() instanceof DeviceAuthentication device) {
            jdbc.sql("update sync_device set last_error = ?, last_error_at = ? where id = ?")
                    .params(code.name(), Timestamp.from(clock.instant()))
                    .param(device.from().device().value())
                    .update();
        }
    }
}
