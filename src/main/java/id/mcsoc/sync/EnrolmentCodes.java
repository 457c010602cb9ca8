package id.mcsoc.sync;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes for one officer, one tablet, ten minutes. Only their SHA-256 is stored. */
@Component
class EnrolmentCodes {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Users users;
    private final EnrolmentTries tries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EnrolmentCodes(JdbcClient jdbc, Users users, EnrolmentTries tries, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.tries = tries;
        this.transaction = transaction;
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

    /** Uses the code up for what it opens. @throws Refused for any code but an unused, fresh one of this officer */
    <T> T redeem(String typed, Actor officer, Supplier<T> opened) {
        var place = tries.begin(officer.id())
                .orElseThrow(() -> new Refused(SyncRefusal.ENROLMENT_TOO_MANY_TRIES, LIFE.toMinutes()));
        var hash = EnrolmentCode.typed(typed).hash();
        var result = transaction.execute(
                status -> isUsedUp(hash, officer) ? Optional.of(opened.get()) : Optional.<T>empty());
        if (result == null || result.isEmpty()) {
            throw new Refused(why(hash, officer), LIFE.toMinutes());
        }
        tries.giveBack(place);
        return result.get();
    }

    private boolean isUsedUp(String hash, Actor officer) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("update sync_enrolment_code set used_at = ?"
                                + " where code_hash = ? and officer = ? and used_at is null and expires_at > ?")
                        .params(now, hash, officer.id().value(), now)
                        .update()
                == 1;
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
