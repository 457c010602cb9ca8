package id.mcsoc.sync.erasure;

import id.mcsoc.access.CopiedRow;
import id.mcsoc.access.PersonalRecords;
import id.mcsoc.access.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Operations in which a person stands. The journal only grows: an operation is emptied, never changed into another and
 * never removed, so hashes, order and chain still prove what came. Its photos go whole.
 */
@Component
@Order(8)
class PersonalOperations implements PersonalRecords {

    private static final String PHOTOS = "select p.id from sync_photo p join sync_evidence e on e.device = p.device"
            + " and e.sha256 = p.sha256 where e.operation = :operation";

    /** What nobody has to decide any more. */
    private static final String IDLE = " and (handled_at is not null or result not in ('CONFLICT_QUEUED', 'BLOCKED'))";

    private final JdbcClient jdbc;
    private final JournalTexts texts;

    PersonalOperations(JdbcClient jdbc, JournalTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "operations";
    }

    /** That they came; what was in them is in the history, where others of the family do not stand beside it. */
    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return jdbc.sql("select captured_at, received_at, type, result from sync_operation where"
                        + texts.mentioned("payload") + " order by captured_at, seq")
                .params(texts.like(subject))
                .query(CopiedRow::read)
                .list();
    }

    @Override
    public boolean isInUse(Subject subject) {
        return jdbc.sql("select (select count(*) from sync_operation where handled_at is null"
                                + " and result in ('CONFLICT_QUEUED', 'BLOCKED') and" + texts.mentioned("payload")
                                + ") + (select count(*) from sync_quarantine where handled_at is null and"
                                + texts.mentioned("coalesce(opened, payload)") + ")")
                        .params(texts.like(subject))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void erase(Subject subject, UUID because) {
        erase(subject, because, "", "");
    }

    /** Line by line: a case that waits keeps itself, not what came with it. */
    @Override
    public void eraseIdle(Subject subject, UUID because) {
        erase(subject, because, IDLE, " and handled_at is not null");
    }

    private void erase(Subject subject, UUID because, String idle, String settled) {
        var about = texts.like(subject);
        jdbc.sql("select device, incarnation, seq, op_id, payload from sync_operation where ("
                        + texts.mentioned("payload") + " or" + texts.mentioned("facts") + " or"
                        + texts.mentioned("handled_note") + ")" + idle)
                .params(about)
                .query((row, n) -> new Line(
                        row.getObject("device", UUID.class),
                        row.getString("incarnation"),
                        row.getLong("seq"),
                        row.getObject("op_id", UUID.class),
                        row.getString("payload")))
                .list()
                .forEach(line -> empty(line, because));
        jdbc.sql("update sync_quarantine set payload = :left, opened = null where"
                        + texts.mentioned("coalesce(opened, payload)") + settled)
                .params(about)
                .param("left", texts.emptied("{}", because))
                .update();
        jdbc.sql("update sync_change set kind = 'TOMBSTONE', payload = '{}' where" + texts.mentioned("payload"))
                .params(about)
                .update();
    }

    private void empty(Line line, UUID because) {
        jdbc.sql("update sync_operation set payload = ?, facts = '{}', handled_note = case when handled_at is null"
                        + " then null else '' end where device = ? and incarnation = ? and seq = ?")
                .params(texts.emptied(line.payload(), because), line.device(), line.incarnation(), line.seq())
                .update();
        jdbc.sql("update sync_decision set reason = '' where device = ? and incarnation = ? and seq = ?")
                .params(line.device(), line.incarnation(), line.seq())
                .update();
        if (line.operation() != null) {
            forgetPhotos(line.operation());
        }
    }

    private void forgetPhotos(UUID operation) {
        List.of("sync_photo_content", "sync_photo_part")
                .forEach(table -> jdbc.sql("delete from " + table + " where photo in (" + PHOTOS + ")")
                        .param("operation", operation)
                        .update());
        jdbc.sql("update sync_photo set state = 'REFUSED', code = 'ERASED' where id in (" + PHOTOS + ")")
                .param("operation", operation)
                .update();
    }

    /** @param operation null where the tablet sent none that can be kept */
    private record Line(
            UUID device,
            String incarnation,
            long seq,
            @org.jspecify.annotations.Nullable UUID operation,
            String payload) {}
}
