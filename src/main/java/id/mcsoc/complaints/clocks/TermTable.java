package id.mcsoc.complaints.clocks;

import id.mcsoc.complaints.ComplaintCategory;
import id.mcsoc.geo.BranchCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A branch's own terms, each valid from a day on; nothing is changed or removed. */
@Component
class TermTable {

    private final JdbcClient jdbc;

    TermTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Line> of(BranchCode branch) {
        return jdbc.sql("select * from complaint_term where branch = ? order by valid_from desc, made_at desc, id desc")
                .param(branch.value())
                .query((row, n) -> new Line(
                        row.getString("category"),
                        row.getString("channel"),
                        row.getDate("valid_from").toLocalDate(),
                        new Terms(
                                row.getInt("first_response_hours"),
                                row.getInt("triage_days"),
                                row.getInt("working_days")),
                        row.getString("source"),
                        row.getString("made_by")))
                .list();
    }

    void add(UUID id, BranchCode branch, Line line, Instant at) {
        jdbc.sql(
                        "insert into complaint_term (id, branch, category, channel, valid_from, first_response_hours,"
                                + " triage_days, working_days, source, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, branch.value(), line.category(), line.channel(), Date.valueOf(line.validFrom()))
                .params(
                        line.terms().firstResponseHours(),
                        line.terms().triageDays(),
                        line.terms().workingDays())
                .params(line.source(), line.madeBy(), Timestamp.from(at))
                .update();
    }

    /** @param category empty: every category; @param channel empty: every channel */
    public record Line(
            String category, String channel, LocalDate validFrom, Terms terms, String source, String madeBy) {

        boolean fits(String itsCategory, String itsChannel, LocalDate day) {
            return (category.isEmpty() || category.equals(itsCategory))
                    && (channel.isEmpty() || channel.equals(itsChannel))
                    && !validFrom.isAfter(day);
        }

        private int closeness() {
            return (category.isEmpty() ? 0 : 2) + (channel.isEmpty() ? 0 : 1);
        }
    }

    /**
     * What was promised on the day of the capture: the line that names category and channel before one that names the
     * category, that before the channel's and the general one; of two alike the newer.
     */
    static Terms pick(List<Line> newestFirst, ComplaintCategory category, String channel, LocalDate captured) {
        Line best = null;
        for (var line : newestFirst) {
            if (line.fits(category.code(), channel, captured)
                    && (best == null || line.closeness() > best.closeness())) {
                best = line;
            }
        }
        return best == null
                ? new Terms(category.firstResponseHours(), ComplaintClocks.TRIAGE_DAYS, category.workingDays())
                : best.terms();
    }
}
