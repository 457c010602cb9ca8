package id.mcsoc.complaints.status;

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
 * Makes guessing hopeless: a try counts before the code is looked at, so a thousand at once are no more than a few.
 * Counted for a ticket at an address, with more patience for an address with any ticket, and for a ticket from
 * everywhere. A ticket that nobody has is counted alike.
 */
@Component
public class StatusTries {

    static final int OF_A_TICKET_AT_AN_ADDRESS = 8;
    static final int OF_AN_ADDRESS = 60;
    static final int OF_A_TICKET = 200;

    static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    StatusTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False: not to be looked at now, whatever the code. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(String ticket, String address) {
        var now = clock.instant();
        forgetOld(now);
        var free = true;
        for (var limit : limits(ticket, address)) {
            free &= count(limit, now);
        }
        return free;
    }

    /** The code was the right one: the try does not count against whoever shares the address. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String ticket, String address) {
        for (var limit : limits(ticket, address)) {
            jdbc.sql("update complaint_status_try set tries = tries - 1 where subject = ? and tries > 0")
                    .param(limit.subject())
                    .update();
        }
    }

    /** In one order, so that two tries never wait for each other crosswise. */
    private static List<Limit> limits(String ticket, String address) {
        return List.of(
                new Limit("@" + address, OF_AN_ADDRESS),
                new Limit(ticket, OF_A_TICKET),
                new Limit(ticket + "@" + address, OF_A_TICKET_AT_AN_ADDRESS));
    }

    /** One statement checks and counts: two at once cannot both be the last. */
    private boolean count(Limit limit, Instant now) {
        jdbc.sql("insert into complaint_status_try (subject, tries, since) values (?, 0, ?) on conflict do nothing")
                .params(limit.subject(), Timestamp.from(now))
                .update();
        return jdbc.sql("update complaint_status_try set tries = tries + 1 where subject = ? and tries < ?")
                        .params(limit.subject(), limit.most())
                        .update()
                == 1;
    }

    private void forgetOld(Instant now) {
        jdbc.sql("delete from complaint_status_try where since < ?")
                .param(Timestamp.from(now.minus(WINDOW)))
                .update();
    }

    private record Limit(String subject, int most) {}
}
