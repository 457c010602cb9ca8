package id.mcsoc.field.day;

import id.mcsoc.field.CloseVisit;
import id.mcsoc.field.FieldRefusal;
import id.mcsoc.field.LogIncident;
import id.mcsoc.field.StartVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.shared.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class VisitDays {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VisitDays(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false when it was started before */
    public boolean start(StartVisit command, String by, Instant at) {
        if (state(command.visit()).isPresent()) {
            return false;
        }
        jdbc.sql("insert into field_day (visit, started_at, started_by, checklist, start_note, allowed_by,"
                        + " allowed_reason) values (?,?,?,?,?,?,?)")
                .params(command.visit().value(), Timestamp.from(at), by)
                .params(json.writeValueAsString(command.checklist()), command.note())
                .param(command.allowed().map(StartVisit.Allowed::by).orElse(null))
                .param(command.allowed().map(StartVisit.Allowed::reason).orElse(null))
                .update();
        return true;
    }

    public void close(CloseVisit command, String by, Instant at) {
        var visit = command.visit();
        if (state(visit).orElseThrow(() -> new Refused(FieldRefusal.VISIT_NOT_STARTED))) {
            throw new Refused(FieldRefusal.VISIT_ALREADY_CLOSED);
        }
        jdbc.sql("update field_day set closed_at = ?, closed_by = ?, close_note = ?, served = ? where visit = ?")
                .params(Timestamp.from(at), by, command.note(), command.served().size(), visit.value())
                .update();
        command.leftOver()
                .forEach((family, reason) -> jdbc.sql(
                                "insert into field_left_over (visit, family_card, reason) values (?,?,?)")
                        .params(visit.value(), family.value(), reason.name())
                        .update());
    }

    /** By the tablet's corrected clock. */
    public Optional<Instant> startedAt(VisitId visit) {
        return jdbc.sql("select started_at from field_day where visit = ?")
                .param(visit.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Whether a started visit is closed; empty before its start. */
    private Optional<Boolean> state(VisitId visit) {
        return jdbc.sql("select closed_at is not null from field_day where visit = ? for update")
                .param(visit.value())
                .query(Boolean.class)
                .optional();
    }

    public void incident(LogIncident command, UUID operation, String by, Instant at) {
        jdbc.sql("insert into field_incident (id, visit, kind, text, officer, captured_at) values (?,?,?,?,?,?)")
                .params(operation, command.visit().value(), command.kind().name())
                .params(command.text(), by, Timestamp.from(at))
                .update();
    }
}
