package id.mcsoc.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.rights.RightsRequest.Asking;
import id.mcsoc.rights.RightsRequest.Checked;
import id.mcsoc.rights.RightsRequest.Kind;
import id.mcsoc.rights.RightsRequest.Progress;
import id.mcsoc.rights.RightsRequest.State;
import id.mcsoc.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests of a branch as rows; an answer is given once. */
@Component
class RightsBook {

    private final JdbcClient jdbc;

    RightsBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, the most urgent at the top; of the others the newest 200. */
    List<RightsRequest> of(Actor actor) {
        return jdbc.sql("select * from rights_request where branch = ? order by case when state = 'OPEN' then 0 else 1"
                        + " end, case when state = 'OPEN' then asked_at end, asked_at desc, id"
                        + " fetch first 200 rows only")
                .param(actor.branch().value())
                .query((row, n) -> request(row))
                .list();
    }

    /** @throws NotFound in another branch as well */
    RightsRequest get(UUID id, Actor actor) {
        return jdbc.sql("select * from rights_request where id = ? and branch = ?")
                .params(id, actor.branch().value())
                .query((row, n) -> request(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<RightsRequest> openCorrections() {
        return jdbc.sql("select * from rights_request where kind = 'CORRECTION' and state = 'OPEN' order by asked_at")
                .query((row, n) -> request(row))
                .list();
    }

    /** An open request and the branch it waits in. */
    record Waiting(RightsRequest request, BranchCode branch) {

        RightsClockTold told(Instant at) {
            return new RightsClockTold(
                    request.id(), request.kind().name(), branch, request.late(at), request.due(), at);
        }
    }

    /** Of every branch, asked at that moment or before. */
    List<Waiting> openSince(Instant moment) {
        return jdbc.sql("select * from rights_request where state = 'OPEN' and asked_at <= ? order by asked_at, id")
                .param(Timestamp.from(moment))
                .query((row, n) -> new Waiting(request(row), new BranchCode(row.getString("branch"))))
                .list();
    }

    UUID add(UUID member, Kind kind, Asking asking, Actor by) {
        var id = UuidCreator.getTimeOrderedEpoch();
        add(id, member, kind, asking, by);
        return id;
    }

    void add(UUID id, UUID member, Kind kind, Asking asking, Actor by) {
        jdbc.sql("insert into rights_request (id, branch, member, kind, asked_by, checked, said, asked_at, recorded_by,"
                        + " state, answer) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', '')")
                .params(id, by.branch().value(), member, kind.name())
                .params(asking.by(), asking.checked().name(), asking.said())
                .params(Timestamp.from(asking.at()), asking.recordedBy())
                .update();
    }

    boolean knows(UUID id) {
        return jdbc.sql("select count(*) from rights_request where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return false when somebody answered before */
    boolean close(UUID id, State state, String answer, String by, Instant at) {
        return jdbc.sql("update rights_request set state = ?, answer = ?, closed_by = ?, closed_at = ?"
                                + " where id = ? and state = 'OPEN'")
                        .params(state.name(), answer, by, Timestamp.from(at), id)
                        .update()
                == 1;
    }

    /** The same was asked for the same person in the same words, and nobody has answered. */
    Optional<UUID> open(UUID member, Kind kind, Asking asking) {
        return jdbc.sql("select id from rights_request where member = ? and kind = ? and state = 'OPEN'"
                        + " and asked_by = ? and said = ? order by asked_at, id fetch first 1 rows only")
                .params(member, kind.name(), asking.by(), asking.said())
                .query(UUID.class)
                .optional();
    }

    void changed(UUID correction, Instant at) {
        jdbc.sql("update rights_request set changed_at = ? where id = ? and state = 'OPEN'")
                .params(Timestamp.from(at), correction)
                .update();
    }

    /** Restrictions this person asked for have ended. */
    void lift(UUID member, Instant at) {
        jdbc.sql("update rights_request set lifted_at = ? where member = ? and kind = 'RESTRICTION'"
                        + " and state = 'DONE' and lifted_at is null")
                .params(Timestamp.from(at), member)
                .update();
    }

    /** Whether one of these asked for a restriction that stands. */
    boolean anyRestricts(Collection<UUID> members) {
        return !members.isEmpty()
                && jdbc.sql("select count(*) from rights_request where kind = 'RESTRICTION' and state = 'DONE'"
                                        + " and lifted_at is null and member in (:members)")
                                .param("members", members)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private static RightsRequest request(ResultSet row) throws SQLException {
        return new RightsRequest(
                row.getObject("id", UUID.class),
                row.getObject("member", UUID.class),
                Kind.valueOf(row.getString("kind")),
                new Asking(
                        row.getString("asked_by"),
                        Checked.valueOf(row.getString("checked")),
                        row.getString("said"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("recorded_by")),
                new Progress(
                        State.valueOf(row.getString("state")),
                        moment(row, "changed_at"),
                        row.getString("answer"),
                        moment(row, "closed_at"),
                        Optional.ofNullable(row.getString("closed_by")).orElse(""),
                        moment(row, "lifted_at")));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
