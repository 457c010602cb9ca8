package id.mcsoc.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept and not used: the access log refuses whoever wants to read it, until it is lifted. */
@Service
@Transactional
public class Restrictions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Restrictions(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Twice is once. @param subject as the access log calls it */
    public void restrict(String subject, Actor by) {
        if (isRestricted(subject)) {
            return;
        }
        jdbc.sql("insert into access_restriction (subject, restricted_by, restricted_at) values (?, ?, ?)")
                .params(subject, by.name(), Timestamp.from(clock.instant()))
                .update();
        changed(subject);
    }

    public void lift(String subject) {
        jdbc.sql("delete from access_restriction where subject = ?")
                .param(subject)
                .update();
        changed(subject);
    }

    /** What may be read of it is something else now: whoever holds a copy hears of it. */
    public void changed(String subject) {
        events.publishEvent(new RestrictionChanged(subject));
    }

    @Transactional(readOnly = true)
    public boolean isRestricted(String subject) {
        return !among(List.of(subject)).isEmpty();
    }

    /** The cards of all families that are restricted. */
    @Transactional(readOnly = true)
    public List<String> families() {
        return jdbc
                .sql("select subject from access_restriction where subject like 'family:%'")
                .query(String.class)
                .list()
                .stream()
                .map(subject -> subject.substring("family:".length()))
                .toList();
    }

    /** Which of these are restricted. */
    @Transactional(readOnly = true)
    public Set<String> among(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select subject from access_restriction where subject in (:subjects)")
                .param("subjects", subjects)
                .query(String.class)
                .list());
    }
}
