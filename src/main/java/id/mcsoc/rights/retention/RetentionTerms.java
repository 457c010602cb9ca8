package id.mcsoc.rights.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days per kind of data, each from a day on; and what each run removed. */
@Component
class RetentionTerms {

    private final JdbcClient jdbc;

    RetentionTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Term(String kind, LocalDate validFrom, int days, String source, String madeBy) {}

    /** @param removed how many lines, never whose */
    record Run(String kind, Instant at, int removed) {}

    /** Newest first. */
    List<Term> all() {
        return jdbc.sql("select * from rights_term order by valid_from desc, made_at desc, id desc")
                .query((row, n) -> new Term(
                        row.getString("kind"),
                        row.getDate("valid_from").toLocalDate(),
                        row.getInt("days"),
                        row.getString("source"),
                        row.getString("made_by")))
                .list();
    }

    /** What holds on that day. */
    Term on(LocalDate day, String kind) {
        return all().stream()
                .filter(term -> term.kind().equals(kind) && !term.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody said how long " + kind + " are kept"));
    }

    void add(Term term, Instant at) {
        jdbc.sql("insert into rights_term (id, kind, valid_from, days, source, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(UuidCreator.getTimeOrderedEpoch(), term.kind(), Date.valueOf(term.validFrom()), term.days())
                .params(term.source(), term.madeBy(), Timestamp.from(at))
                .update();
    }

    boolean ran(String kind, LocalDate day) {
        return jdbc.sql("select count(*) from rights_run where kind = ? and run_on = ?")
                        .params(kind, Date.valueOf(day))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void begin(String kind, LocalDate day, Instant before, Instant at) {
        jdbc.sql("insert into rights_run (kind, run_on, ended_before, removed, run_at) values (?, ?, ?, 0, ?)")
                .params(kind, Date.valueOf(day), Timestamp.from(before), Timestamp.from(at))
                .update();
    }

    void removed(String kind, LocalDate day, int lines) {
        jdbc.sql("update rights_run set removed = ? where kind = ? and run_on = ?")
                .params(lines, kind, Date.valueOf(day))
                .update();
    }

    /** The newest 50 that removed something. */
    List<Run> latest() {
        return jdbc.sql("select kind, run_at, removed from rights_run where removed > 0"
                        + " order by run_at desc, kind fetch first 50 rows only")
                .query((row, n) -> new Run(row.getString(1), row.getTimestamp(2).toInstant(), row.getInt(3)))
                .list();
    }
}
