package id.mcsoc.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts wrong passwords per login, known or not, and makes guessing slow: a minute, two, four … an hour. */
@Component
class LoginAttempts {

    static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Instant> lockedUntil(String login) {
        return jdbc.sql("select locked_until from access_login_attempt where login = ? and locked_until is not null")
                .param(login)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .filter(until -> until.isAfter(clock.instant()));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String login) {
        var known = jdbc.sql("update access_login_attempt set failures = failures + 1 where login = ?")
                .param(login)
                .update();
        if (known == 0) {
            jdbc.sql("insert into access_login_attempt (login, failures) values (?, 1)")
                    .param(login)
                    .update();
        }
        var failures = jdbc.sql("select failures from access_login_attempt where login = ?")
                .param(login)
                .query(Integer.class)
                .single();
        if (failures >= FREE) {
            jdbc.sql("update access_login_attempt set locked_until = ? where login = ?")
                    .param(Timestamp.from(clock.instant().plus(wait(failures))))
                    .param(login)
                    .update();
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String login) {
        jdbc.sql("delete from access_login_attempt where login = ?")
                .param(login)
                .update();
    }

    static Duration wait(int failures) {
        var doublings = Math.min(failures - FREE, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
