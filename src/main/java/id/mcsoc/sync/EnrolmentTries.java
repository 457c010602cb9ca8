package id.mcsoc.sync;

import id.mcsoc.access.UserId;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer's tries at enrolment codes: so many places, each free again after {@link EnrolmentCodes#LIFE}. A try takes
 * its place, for good, before the code is looked at: a thousand at once find no more places than one after the other.
 */
@Component
class EnrolmentTries {

    static final int PLACES = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    EnrolmentTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The place taken; empty: no code is to be looked at now. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<UUID> begin(UserId officer) {
        jdbc.sql("delete from sync_enrolment_try where officer = ? and tried_at <= ?")
                .params(officer.value(), Timestamp.from(clock.instant().minus(EnrolmentCodes.LIFE)))
                .update();
        return IntStream.rangeClosed(1, PLACES)
                .mapToObj(number -> place(officer, number))
                .filter(place -> took(place, officer))
                .findFirst();
    }

    /** The code was right. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void giveBack(UUID place) {
        jdbc.sql("delete from sync_enrolment_try where id = ?").param(place).update();
    }

    private boolean took(UUID place, UserId officer) {
        return jdbc.sql("insert into sync_enrolment_try (id, officer, tried_at) values (?,?,?) on conflict do nothing")
                        .params(place, officer.value(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** The same for the same, so that two tries cannot take one place. */
    private static UUID place(UserId officer, int number) {
        return UUID.nameUUIDFromBytes((officer.value() + "/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
