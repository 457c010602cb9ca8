package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Formats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A branch's tablets; {@code missing}: operations that were made in a store that is gone and never arrived. */
@Service
@Transactional(readOnly = true)
class EnrolledDevices {

    private static final String SELECT = "select d.*,"
            + " (select coalesce(sum(i.applied_through), 0) from sync_incarnation i where i.device = d.id) as taken,"
            + " (select coalesce(sum(i.head - i.applied_through), 0) from sync_incarnation i where i.device = d.id"
            + " and exists (select 1 from sync_incarnation j where j.device = d.id and j.first_seen > i.first_seen))"
            + " as missing from sync_device d where d.branch = ? order by d.revoked_at, d.enrolled_at desc";

    private final JdbcClient jdbc;
    private final Users users;
    private final Branches branches;
    private final Formats formats;

    EnrolledDevices(JdbcClient jdbc, Users users, Branches branches, Formats formats) {
        this.jdbc = jdbc;
        this.users = users;
        this.branches = branches;
        this.formats = formats;
    }

    public List<Device> of(Actor actor) {
        var zone = branches.get(actor.branch()).zone();
        return jdbc.sql(SELECT)
                .param(actor.branch().value())
                .query((row, n) -> device(row, zone))
                .list();
    }

    private Device device(ResultSet row, ZoneId zone) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                row.getString("name"),
                users.find(new UserId(row.getObject("officer", UUID.class)))
                        .map(Actor::name)
                        .orElse(""),
                moment(row.getTimestamp("enrolled_at"), zone),
                moment(row.getTimestamp("last_seen"), zone),
                row.getLong("taken"),
                row.getLong("missing"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("revoked_at") != null) {
            return State.REVOKED;
        }
        return row.getTimestamp("frozen_at") != null ? State.FROZEN : State.ACTIVE;
    }

    private String moment(@Nullable Timestamp at, ZoneId zone) {
        return at == null ? "" : formats.moment(at.toInstant(), zone);
    }

    enum State {
        ACTIVE,
        FROZEN,
        REVOKED
    }

    record Device(
            UUID id,
            String name,
            String officer,
            String enrolled,
            String seen,
            long taken,
            long missing,
            State state) {}
}
