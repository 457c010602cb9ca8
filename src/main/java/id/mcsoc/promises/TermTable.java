package id.mcsoc.promises;

import id.mcsoc.geo.BranchCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Working days per service, each valid from a day on; nothing is changed or removed. */
@Component("promiseTermTable")
class TermTable {

    private final JdbcClient jdbc;

    TermTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param workingDays 0: before the office closes that day */
    record Term(PromisedService service, LocalDate validFrom, int workingDays, String source, String madeBy) {}

    /** The branch's own before everybody's, the newest first. */
    List<Term> of(BranchCode branch) {
        return jdbc.sql("select * from promise_term where branch in ('', ?)"
                        + " order by case when branch = '' then 1 else 0 end, valid_from desc, made_at desc, id desc")
                .param(branch.value())
                .query((row, n) -> new Term(
                        PromisedService.valueOf(row.getString("service")),
                        row.getDate("valid_from").toLocalDate(),
                        row.getInt("working_days"),
                        row.getString("source"),
                        row.getString("made_by")))
                .list();
    }

    /** What holds on that day. */
    Term on(LocalDate day, PromisedService service, BranchCode branch) {
        return of(branch).stream()
                .filter(term -> term.service() == service && !term.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is promised for " + service + " on " + day));
    }

    void add(UUID id, BranchCode branch, Term term, Instant at) {
        jdbc.sql("insert into promise_term (id, branch, service, valid_from, working_days, source, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, branch.value(), term.service().name(), Date.valueOf(term.validFrom()), term.workingDays())
                .params(term.source(), term.madeBy(), Timestamp.from(at))
                .update();
    }
}
