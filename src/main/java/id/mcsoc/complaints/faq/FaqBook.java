package id.mcsoc.complaints.faq;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.complaints.FaqAnswer;
import id.mcsoc.complaints.log.ComplaintLists;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A branch's answers to questions that come again. */
@Service
@Transactional
public class FaqBook {

    private final JdbcClient jdbc;
    private final ComplaintLists lists;
    private final Clock clock;

    FaqBook(JdbcClient jdbc, ComplaintLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clock = clock;
    }

    /** What may be told to people, without who wrote it. */
    public List<FaqAnswer> standing(BranchCode branch) {
        return jdbc.sql(
                        "select * from complaint_faq where branch = ? and not withdrawn order by category, question, id")
                .param(branch.value())
                .query((row, n) -> new FaqAnswer(
                        row.getString("category"),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("rule")))
                .list();
    }

    /** Withdrawn ones last. */
    List<FaqEntry> of(Actor actor) {
        return jdbc.sql("select * from complaint_faq where branch = ? order by withdrawn, category, question, id")
                .param(actor.branch().value())
                .query((row, n) -> new FaqEntry(
                        row.getObject("id", UUID.class),
                        row.getString("category"),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("rule"),
                        row.getBoolean("withdrawn"),
                        row.getInt("revision"),
                        row.getTimestamp("edited_at").toInstant(),
                        row.getString("edited_by")))
                .list();
    }

    /** @throws NotFound in another branch as well */
    FaqEntry get(UUID id, Actor actor) {
        return of(actor).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    void add(FaqForm form, Actor actor) {
        check(form);
        jdbc.sql("insert into complaint_faq (id, branch, category, question, answer, rule, withdrawn, revision,"
                        + " edited_at, edited_by) values (?, ?, ?, ?, ?, ?, false, 1, ?, ?)")
                .params(UuidCreator.getTimeOrderedEpoch(), actor.branch().value())
                .params(form.sort(), form.asked(), form.said(), form.basis())
                .params(Timestamp.from(clock.instant()), actor.name())
                .update();
    }

    void edit(UUID id, FaqForm form, Actor actor) {
        get(id, actor);
        check(form);
        jdbc.sql("update complaint_faq set category = ?, question = ?, answer = ?, rule = ?, withdrawn = ?,"
                        + " revision = revision + 1, edited_at = ?, edited_by = ? where id = ? and branch = ?")
                .params(form.sort(), form.asked(), form.said(), form.basis(), form.isWithdrawn())
                .params(
                        Timestamp.from(clock.instant()),
                        actor.name(),
                        id,
                        actor.branch().value())
                .update();
    }

    private void check(FaqForm form) {
        lists.category(form.sort());
        if (form.asked().isEmpty()
                || form.asked().length() > 300
                || form.said().isEmpty()
                || form.said().length() > 2000
                || form.basis().length() > 300) {
            throw new Refused(ComplaintRefusal.FAQ_INCOMPLETE);
        }
    }
}
