package id.mcsoc.sync;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes for one officer, one tablet, ten minutes. Only their SHA-256 is stored. */
@Component
class EnrolmentCodes {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int MOST_TRIES = 10;

    private final JdbcClient jdbc;
    private final Users users;
    private final Clock clock;

    EnrolmentCodes(JdbcClient jdbc, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
    }

    Invitation make(UserId officer, Actor by) {
        if (!by.is(Role.BRANCH_HEAD, Role.ADMINISTRATOR)) {
            throw new Refused(SyncRefusal.NOT_A_SUPERVISOR);
        }
        var invited = users.find(officer)
                .filter(one -> one.is(Role.FIELD_OFFICER) && one.branch().equals(by.branch()))
                .orElseThrow(() -> new NotFound(officer));
        var code = EnrolmentCode.random();
        var now = clock.instant();
        jdbc.sql("insert into sync_enrolment_code (code_hash, officer, branch, made_by, made_at, expires_at)"
                        + " values (?,?,?,?,?,?)")
                .params(
                        code.hash(),
                        officer.value(),
                        by.branch().value(),
                        by.id().value(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(LIFE)))
                .update();
        return new Invitation(code.grouped(), invited.name(), now.plus(LIFE));
    }

    /** Uses the code up. @throws Refused for any code but an unused, fresh one of this officer */
    void redeem(String typed, Actor officer) {
        var now = clock.instant();
        if (tries(officer, now) >= MOST_TRIES) {
            throw new Refused(SyncRefusal.ENROLMENT_TOO_MANY_TRIES, LIFE.toMinutes());
        }
        var hash = EnrolmentCode.typed(typed).hash();
        var used = jdbc.sql("update sync_enrolment_code set used_at = ?"
                        + " where code_hash = ? and officer = ? and used_at is null and expires_at > ?")
                .params(Timestamp.from(now), hash, officer.id().value(), Timestamp.from(now))
                .update();
        if (used == 0) {
            jdbc.sql("insert into sync_enrolment_try (id, officer, tried_at) values (?,?,?)")
                    .params(UuidCreator.getTimeOrderedEpoch(), officer.id().value(), Timestamp.from(now))
                    .update();
            throw new Refused(why(hash, officer), LIFE.toMinutes());
        }
    }

    private long tries(Actor officer, Instant now) {
        return jdbc.sql("select count(*) from sync_enrolment_try where officer = ? and tried_at > ?")
                .params(officer.id().value(), Timestamp.from(now.minus(LIFE)))
                .query(Long.class)
                .single();
    }

    /** Only who holds the very code learns what is wrong with it. */
    private SyncRefusal why(String hash, Actor officer) {
        return jdbc.sql("select used_at from sync_enrolment_code where code_hash = ? and officer = ?")
                .params(hash, officer.id().value())
                .query((row, n) -> reason(row.getTimestamp(1)))
                .optional()
                .orElse(SyncRefusal.ENROLMENT_CODE_WRONG);
    }

    private static SyncRefusal reason(@Nullable Timestamp used) {
        return used == null ? SyncRefusal.ENROLMENT_CODE_EXPIRED : SyncRefusal.ENROLMENT_CODE_USED;
    }
}
