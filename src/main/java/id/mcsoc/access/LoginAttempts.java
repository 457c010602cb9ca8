package id.mcsoc.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing passwords slow: a minute, two, four … an hour. Counted for a login at an address, so that a stranger
 * locks nobody out; with more patience for a login from everywhere, and for an address with any login. A try counts
 * before it is made: a thousand at once are no more than a few.
 */
@Component
class LoginAttempts {

    static final int FREE = 5;
    static final int FREE_OF_A_LOGIN = 50;
    static final int FREE_OF_AN_ADDRESS = 100;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False: not to be looked at now, whatever the password. Logins that nobody has are counted alike. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(String login, String address) {
        var now = clock.instant();
        var limits = limits(login, address);
        limits.forEach(limit -> know(limit, now));
        if (limits.stream().anyMatch(limit -> locked(limit, now))) {
            return false;
        }
        limits.forEach(limit -> count(limit, now));
        return true;
    }

    /** The try that was begun was a right one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String login, String address) {
        for (var limit : limits(login, address)) {
            if (limit.free() == FREE) {
                jdbc.sql("delete from access_login_attempt where subject = ?")
                        .param(limit.subject())
                        .update();
            } else {
                jdbc.sql("update access_login_attempt set failures = failures - 1,"
                                + " locked_until = case when failures <= ? then null else locked_until end"
                                + " where subject = ? and failures > 0")
                        .params(limit.free(), limit.subject())
                        .update();
            }
        }
    }

    /**
     * In one order, so that two tries never wait for each other crosswise; each kind marked, so that no login, whatever
     * somebody types, counts for an address.
     */
    private static List<Limit> limits(String login, String address) {
        return List.of(
                new Limit("a:" + address, FREE_OF_AN_ADDRESS),
                new Limit("l:" + login, FREE_OF_A_LOGIN),
                new Limit("b:" + address + " " + login, FREE));
    }

    private void know(Limit limit, Instant now) {
        var made = jdbc.sql("insert into access_login_attempt (subject, failures, tried_at) values (?, 0, ?)"
                        + " on conflict do nothing")
                .params(limit.subject(), Timestamp.from(now))
                .update();
        if (made == 1 && limit.free() == FREE_OF_AN_ADDRESS) {
            jdbc.sql("delete from access_login_attempt where tried_at < ?")
                    .param(Timestamp.from(now.minus(FORGOTTEN)))
                    .update();
        }
    }

    private boolean locked(Limit limit, Instant now) {
        return jdbc.sql("select locked_until from access_login_attempt where subject = ? for update")
                .param(limit.subject())
                .query((row, n) -> row.getTimestamp(1) != null
                        && row.getTimestamp(1).toInstant().isAfter(now))
                .single();
    }

    private void count(Limit limit, Instant now) {
        var failures = 1
                + jdbc.sql("select failures from access_login_attempt where subject = ?")
                        .param(limit.subject())
                        .query(Integer.class)
                        .single();
        var until = failures < limit.free() ? null : Timestamp.from(now.plus(wait(failures - limit.free() + FREE)));
        jdbc.sql("update access_login_attempt set failures = ?, locked_until = ?, tried_at = ? where subject = ?")
                .param(failures)
                .param(until)
                .param(Timestamp.from(now))
                .param(limit.subject())
                .update();
    }

    /** @param failures of a login at an address; at {@link #FREE} the waiting begins */
    static Duration wait(int failures) {
        var doublings = Math.min(failures - FREE, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private record Limit(String subject, int free) {}
}
