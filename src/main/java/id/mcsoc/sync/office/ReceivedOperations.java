package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.shared.NotFound;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.Paper;
import id.mcsoc.sync.push.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journal as a branch may read it. */
@Service
@Transactional(readOnly = true)
class ReceivedOperations {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final String SELECT =
            "select o.*, d.name as device_name from sync_operation o" + " join sync_device d on d.id = o.device";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Users users;

    ReceivedOperations(JdbcClient jdbc, JsonMapper json, Users users) {
        this.jdbc = jdbc;
        this.json = json;
        this.users = users;
    }

    public List<Line> list(Actor actor, OperationFilter filter) {
        return jdbc.sql(SELECT + filter.where()
                        + " order by o.received_at desc, o.device, o.incarnation, o.seq desc offset ? rows"
                        + " fetch first ? rows only")
                .params(filter.parameters(actor.branch().value()))
                .params(filter.offset(), OperationFilter.PER_PAGE)
                .query(this::line)
                .list();
    }

    public long count(Actor actor, OperationFilter filter) {
        return jdbc.sql("select count(*) from sync_operation o" + filter.where())
                .params(filter.parameters(actor.branch().value()))
                .query(Long.class)
                .single();
    }

    /** @throws NotFound outside the actor's branch */
    public Line get(Actor actor, Place key) {
        return jdbc.sql(SELECT + " where o.branch = ? and o.device = ? and o.incarnation = ? and o.seq = ?")
                .params(actor.branch().value(), key.device(), key.incarnation(), key.seq())
                .query(this::line)
                .optional()
                .orElseThrow(() -> new NotFound(key));
    }

    private Line line(ResultSet row, int n) throws SQLException {
        var handled = row.getTimestamp("handled_at");
        return new Line(
                new Place(row.getObject("device", UUID.class), row.getString("incarnation"), row.getLong("seq")),
                row.getObject("op_id", UUID.class),
                row.getObject("visit", UUID.class),
                row.getString("device_name"),
                users.find(new UserId(row.getObject("officer", UUID.class)))
                        .map(Actor::name)
                        .orElse(""),
                row.getString("type"),
                shortened(row.getString("entity")),
                json.readTree(row.getString("payload")),
                new Outcome(
                        Outcome.Kind.valueOf(row.getString("result")),
                        row.getString("code"),
                        json.readValue(row.getString("facts"), FACTS)),
                row.getTimestamp("captured_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("case_seq", Long.class),
                handled == null
                        ? null
                        : new Handling(
                                handled.toInstant(), row.getString("handled_by"), row.getString("handled_note")));
    }

    /** Enough to tell two apart, too little to recognise a family by. */
    private static String shortened(String entity) {
        return entity.replaceAll("(\\d{4})\\d{8}(\\d{4})", "$1••••••••$2")
                .replaceAll("([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f-]{22}", "$1…");
    }

    record Handling(Instant at, String by, String note) {}

    record Line(
            Place key,
            @Nullable UUID operation,
            @Nullable UUID visit,
            String device,
            String officer,
            String type,
            String entity,
            JsonNode payload,
            Outcome outcome,
            Instant capturedAt,
            Instant receivedAt,
            @Nullable Long root,
            @Nullable Handling handling) {

        /** The slip of a record that was on paper first, and the time on it. */
        Optional<Paper> paper() {
            var paper = payload.path("paper");
            try {
                return Optional.of(new Paper(
                        paper.path("slip").asString(""),
                        Instant.parse(paper.path("at").asString(""))));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** Its content went with the person it was about; that it came stays. */
        boolean isErased() {
            return payload.has("erased");
        }

        boolean isOpen() {
            return handling == null && outcome.kind() != Outcome.Kind.APPLIED && outcome.kind() != Outcome.Kind.MERGED;
        }

        /** A refusal that can be taken back: it was decided for itself. */
        boolean isRefused() {
            return handling != null && outcome.kind() == Outcome.Kind.REJECTED && root == null;
        }
    }
}
