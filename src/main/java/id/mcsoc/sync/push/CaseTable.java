package id.mcsoc.sync.push;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Operations that wait for a person, those that wait for them, and every word said about them. */
@Repository
class CaseTable {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CaseTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else decides about this tablet's operations, nor are new ones taken. */
    void hold(UUID device) {
        jdbc.sql("select 1 from sync_device where id = ? for update")
                .param(device)
                .query(Integer.class)
                .optional();
    }

    Optional<Row> find(Place place) {
        return jdbc.sql("select * from sync_operation where device = ? and incarnation = ? and seq = ?")
                .params(place.device(), place.incarnation(), place.seq())
                .query(this::row)
                .optional();
    }

    Optional<Place> placeOf(UUID operation) {
        return jdbc.sql("select device, incarnation, seq from sync_operation where op_id = ?")
                .param(operation)
                .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)))
                .optional();
    }

    /** Of the officer then; the one who decides may be of another, when a family has moved. */
    BranchCode branchOf(Place place) {
        return jdbc.sql("select branch from sync_operation where device = ? and incarnation = ? and seq = ?")
                .params(place.device(), place.incarnation(), place.seq())
                .query((row, n) -> new BranchCode(row.getString(1)))
                .single();
    }

    /** It can be understood now. */
    void identify(Place place, Operation operation) {
        jdbc.sql("update sync_operation set op_id = ?, visit = ?, type = ?, entity = ?"
                        + " where device = ? and incarnation = ? and seq = ? and op_id is null")
                .params(operation.id(), operation.visit(), operation.type(), operation.entity())
                .params(place.device(), place.incarnation(), place.seq())
                .update();
    }

    /** What waits for it, in the order it was done. */
    List<Row> waitingFor(Place root) {
        return together(root, "and result = 'BLOCKED'");
    }

    /** What fell with it. */
    List<Row> fallenWith(Place root) {
        return together(root, "and result = 'REJECTED' and code = 'OPERATION_REJECTED_WITH'");
    }

    /** All that ever waited for it. */
    List<Row> together(Place root) {
        return together(root, "");
    }

    private List<Row> together(Place root, String which) {
        return jdbc.sql("select * from sync_operation where device = ? and incarnation = ? and case_seq = ? " + which
                        + " order by seq")
                .params(root.device(), root.incarnation(), root.seq())
                .query(this::row)
                .list();
    }

    /** @param root the case it waits in or ended with, null when it stands for itself */
    void write(Place place, Outcome outcome, @Nullable Long root) {
        jdbc.sql("update sync_operation set result = ?, code = ?, facts = ?, case_seq = ?, handled_at = null,"
                        + " handled_by = null, handled_note = null where device = ? and incarnation = ? and seq = ?")
                .params(outcome.kind().name(), outcome.code(), json.writeValueAsString(outcome.facts()))
                .param(root)
                .params(place.device(), place.incarnation(), place.seq())
                .update();
    }

    void close(Place place, Word word) {
        jdbc.sql("update sync_operation set handled_at = ?, handled_by = ?, handled_note = ?"
                        + " where device = ? and incarnation = ? and seq = ?")
                .params(Timestamp.from(clock.instant()), word.by(), word.reason())
                .params(place.device(), place.incarnation(), place.seq())
                .update();
    }

    void log(Row about, Step step, Word word) {
        var place = about.place();
        jdbc.sql("insert into sync_decision (id, device, incarnation, seq, step, former, former_code, by_name, reason,"
                        + " at) values (?,?,?,?,?,?,?,?,?,?)")
                .params(UuidCreator.getTimeOrderedEpoch(), place.device(), place.incarnation(), place.seq())
                .params(
                        step.name(),
                        about.outcome().kind().name(),
                        about.outcome().code())
                .params(word.by(), word.reason(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Oldest first. */
    List<Said> said(Place place) {
        return jdbc.sql("select step, former, former_code, by_name, reason, at from sync_decision"
                        + " where device = ? and incarnation = ? and seq = ? order by at, id")
                .params(place.device(), place.incarnation(), place.seq())
                .query((row, n) -> new Said(
                        Step.valueOf(row.getString(1)),
                        new Outcome(Outcome.Kind.valueOf(row.getString(2)), row.getString(3), Map.of()),
                        new Word(row.getString(4), row.getString(5)),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    enum Step {
        ACCEPTED,
        REJECTED,
        REOPENED
    }

    /** Who says it, and why. */
    record Word(String by, String reason) {}

    record Said(Step step, Outcome former, Word word, Instant at) {}

    record Row(
            Place place,
            @Nullable UUID operation,
            @Nullable UUID visit,
            String type,
            String entity,
            Text text,
            Outcome outcome,
            Instant capturedAt,
            Instant receivedAt,
            boolean closed) {

        boolean isOpen() {
            return !closed && !Outcomes.isTaken(outcome);
        }
    }

    /** As the tablet wrote it, in the form its app knew then. */
    record Text(String payload, int schema) {}

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new Place(row.getObject("device", UUID.class), row.getString("incarnation"), row.getLong("seq")),
                row.getObject("op_id", UUID.class),
                row.getObject("visit", UUID.class),
                row.getString("type"),
                row.getString("entity"),
                new Text(row.getString("payload"), row.getInt("schema_no")),
                new Outcome(
                        Outcome.Kind.valueOf(row.getString("result")),
                        row.getString("code"),
                        json.readValue(row.getString("facts"), FACTS)),
                row.getTimestamp("captured_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("handled_at") != null);
    }
}
