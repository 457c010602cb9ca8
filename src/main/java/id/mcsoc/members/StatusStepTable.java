package id.mcsoc.members;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps by reason; a later line replaces an earlier one from its day. */
@Component
class StatusStepTable {

    private final JdbcClient jdbc;

    StatusStepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StatusStep> asOf(LocalDate day) {
        return jdbc.sql(
                        "select * from member_status_step s where s.valid_from = (select max(t.valid_from)"
                                + " from member_status_step t where t.reason = s.reason and t.valid_from <= ?) order by s.reason")
                .param(day)
                .query((row, n) -> new StatusStep(
                        row.getString("reason"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("said"),
                        row.getString("said_en"),
                        row.getString("next_step"),
                        row.getString("next_step_en"),
                        row.getString("source"),
                        row.getString("url")))
                .list();
    }

    void addMissing(StatusStep one) {
        var known = jdbc.sql("select count(*) from member_status_step where reason = ? and valid_from = ?")
                .params(one.reason(), one.validFrom())
                .query(Long.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into member_status_step (reason, valid_from, said, said_en, next_step, next_step_en,"
                            + " source, url) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(one.reason(), one.validFrom(), one.said(), one.saidEnglish())
                    .params(one.next(), one.nextEnglish(), one.source(), one.url())
                    .update();
        }
    }
}
