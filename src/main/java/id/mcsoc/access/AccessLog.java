package id.mcsoc.access;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who saw which family, when and what for. Append-only: there is no verb to change or remove a line. */
@Service
public class AccessLog {

    /** What the law demands goes on. */
    private static final String SUBJECT_RIGHTS = "subject-rights";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Restrictions restrictions;

    AccessLog(JdbcClient jdbc, Clock clock, Restrictions restrictions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.restrictions = restrictions;
    }

    /**
     * @param purpose why it was looked at: a word of the screen, {@code visit-package}, {@code member-history}
     * @param subject what was looked at: {@code family:<number>}, {@code member:<id>}, {@code complaint:<id>}
     * @throws Refused READ_RESTRICTED where nobody may look but for the person's own rights
     */
    @Transactional
    public void saw(Actor actor, String purpose, String subject) {
        if (!purpose.equals(SUBJECT_RIGHTS) && restrictions.isRestricted(subject)) {
            throw new Refused(AccessRefusal.READ_RESTRICTED);
        }
        jdbc.sql("insert into access_log (id, user_id, role, branch, purpose, subject, seen_at) values (?,?,?,?,?,?,?)")
                .param(UuidCreator.getTimeOrderedEpoch())
                .param(actor.id().value())
                .param(actor.role().name())
                .param(actor.scope().branch() == null ? "" : actor.branch().value())
                .param(purpose)
                .param(subject)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest lines of a branch about one subject, or about everything when it is empty. */
    List<Line> lines(Actor administrator, String subject, int most) {
        return jdbc.sql("select l.seen_at, u.name, l.role, l.purpose, l.subject from access_log l"
                        + " join access_user u on u.id = l.user_id where l.branch = ?"
                        + " and (? = '' or l.subject = ?) order by l.seen_at desc, l.id desc fetch first ? rows only")
                .param(administrator.branch().value())
                .param(subject)
                .param(subject)
                .param(most)
                .query((row, n) -> new Line(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        Role.valueOf(row.getString(3)),
                        row.getString(4),
                        masked(row.getString(5))))
                .list();
    }

    /** Everybody who looked at one of these, newest first: for the person they are about. */
    @Transactional(readOnly = true)
    public List<Look> about(List<String> subjects) {
        return jdbc.sql("select l.seen_at, u.name, l.role, l.purpose from access_log l join access_user u"
                        + " on u.id = l.user_id where l.subject in (:subjects) order by l.seen_at desc, l.id desc")
                .param("subjects", subjects)
                .query((row, n) -> new Look(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        Role.valueOf(row.getString(3)),
                        row.getString(4)))
                .list();
    }

    /** Who looked, when and what for. */
    public record Look(Instant at, String user, Role role, String purpose) {}

    private static String masked(String subject) {
        return subject.replaceAll("(\\d{4})\\d{8}(\\d{4})", "$1••••••••$2");
    }

    record Line(Instant at, String user, Role role, String purpose, String subject) {}
}
