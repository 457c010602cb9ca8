package id.mcsoc.sync.push;

import id.mcsoc.access.Actor;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.photos.NamedPhotos;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the wire. Its constraints hold even where a lock was forgotten: one row per seq, one per operation id. */
@Repository
class OperationJournal {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final NamedPhotos photos;

    OperationJournal(JdbcClient jdbc, JsonMapper json, NamedPhotos photos) {
        this.photos = photos;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Locks the device's row until commit. @throws BatchIntake.Revoked, BatchIntake.Forked */
    void lock(DeviceId device) {
        var frozen = jdbc.sql("select frozen_at is not null from sync_device where id = ? and revoked_at is null"
                        + " for update")
                .param(device.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(BatchIntake.Revoked::new);
        if (frozen) {
            throw new BatchIntake.Forked();
        }
    }

    /** @param released a person let it out of quarantine, and its photos with it */
    void name(Operation operation, boolean released) {
        photos.name(operation, released);
    }

    /** Continues behind {@code through}. */
    Chain chain(Batch batch, long through) {
        if (through == 0) {
            return new Chain("");
        }
        return new Chain(jdbc.sql("select chain from sync_operation where device = ? and incarnation = ? and seq = ?")
                .params(batch.device(), batch.incarnation(), through)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null));
    }

    /** Empty for a line of operations that is not known yet. */
    Optional<Long> appliedThrough(Batch batch) {
        return jdbc.sql("select applied_through from sync_incarnation where device = ? and incarnation = ?")
                .params(batch.device(), batch.incarnation())
                .query(Long.class)
                .optional();
    }

    void begin(Batch batch, Instant now) {
        jdbc.sql("insert into sync_incarnation (device, incarnation, applied_through, head, first_seen)"
                        + " values (?,?,0,?,?)")
                .params(batch.device(), batch.incarnation(), batch.head(), Timestamp.from(now))
                .update();
    }

    void advance(Batch batch, long appliedThrough, Instant now) {
        jdbc.sql(
                        "update sync_incarnation set applied_through = ?, head = greatest(head, ?), acked = greatest(acked, ?), last_seen = ?"
                                + " where device = ? and incarnation = ?")
                .params(appliedThrough, Math.max(batch.head(), appliedThrough), batch.acked(), Timestamp.from(now))
                .params(batch.device(), batch.incarnation())
                .update();
        jdbc.sql("update sync_device set last_seen = ?, app = case when ? = '' then app else ? end,"
                        + " schema_no = ? where id = ?")
                .params(Timestamp.from(now), batch.app().version(), batch.app().version())
                .params(batch.app().schema(), batch.device())
                .update();
    }

    Optional<Stored> find(Batch batch, long seq) {
        return jdbc.sql("select hash, chain, result, code, facts from sync_operation"
                        + " where device = ? and incarnation = ? and seq = ?")
                .params(batch.device(), batch.incarnation(), seq)
                .query(this::stored)
                .optional();
    }

    /** Whether this very operation stands here under its seq. */
    boolean holds(Batch batch, Sent sent) {
        return find(batch, sent.seq())
                .filter(stored -> stored.hash().equals(sent.hash()))
                .isPresent();
    }

    boolean knows(UUID operation) {
        return jdbc.sql("select count(*) from sync_operation where op_id = ?")
                        .param(operation)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(Batch batch, Entry entry, Outcome outcome) {
        jdbc.sql("insert into sync_operation (device, incarnation, seq, op_id, visit, officer, branch, type, entity,"
                        + " hash, chain, payload, result, code, facts, captured_at, received_at,"
                        + " schema_no, case_seq) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(batch.device(), batch.incarnation(), entry.seq())
                .param(entry.operation())
                .param(entry.visit())
                .params(entry.officer().id().value(), entry.officer().branch().value())
                .params(entry.type(), entry.entity(), entry.sent().hash())
                .param(entry.sent().link())
                .param(entry.sent().text())
                .params(outcome.kind().name(), outcome.code(), json.writeValueAsString(outcome.facts()))
                .params(Timestamp.from(entry.capturedAt()), Timestamp.from(entry.receivedAt()))
                .param(batch.app().schema())
                .param(entry.root())
                .update();
    }

    /** Until the transaction ends nobody else works on this tablet's operations, stopped or not. */
    void hold(DeviceId device) {
        jdbc.sql("select 1 from sync_device where id = ? for update")
                .param(device.value())
                .query(Integer.class)
                .optional();
    }

    void freeze(DeviceId device, Instant now) {
        jdbc.sql("update sync_device set frozen_at = coalesce(frozen_at, ?) where id = ?")
                .params(Timestamp.from(now), device.value())
                .update();
    }

    private Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(
                row.getString("hash"),
                row.getString("chain") == null,
                new Outcome(
                        Outcome.Kind.valueOf(row.getString("result")),
                        row.getString("code"),
                        json.readValue(row.getString("facts"), FACTS)));
    }

    /** @param wasClosed its letter could not be opened then, so its content is not known to have changed */
    record Stored(String hash, boolean wasClosed, Outcome outcome) {}

    /** A row to be; what could not be understood is null or empty, the payload tells. @param root the case it waits in */
    record Entry(
            Sent sent,
            @Nullable Operation understood,
            @Nullable UUID operation,
            @Nullable Long root,
            Actor officer,
            Instant capturedAt,
            Instant receivedAt) {

        long seq() {
            return sent.seq();
        }

        @Nullable
        UUID visit() {
            return understood == null ? null : understood.visit();
        }

        String type() {
            return sent.text("type", 40);
        }

        String entity() {
            return sent.text("entity", 80);
        }
    }
}
