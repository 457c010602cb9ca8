package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.shared.NotFound;
import id.mcsoc.sync.DeviceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A branch's tablets with all that tells whether one is well. */
@Service
@Transactional(readOnly = true)
class EnrolledDevices {

    /** The line of the newest life counts: what former ones owe stands in the incidents. */
    private static final String SELECT = "select d.*, i.incarnation, coalesce(i.head, 0) as head,"
            + " coalesce(i.acked, 0) as acked, coalesce(i.applied_through, 0) as applied,"
            + " coalesce(i.backup_through, 0) as backed,"
            + " (select count(*) from sync_loss l where l.device = d.id and l.closed_at is null) as losses,"
            + " (select count(*) from sync_quarantine q where q.device = d.id and q.handled_at is null"
            + " and not exists (select 1 from sync_operation o where o.device = q.device"
            + " and o.incarnation = q.incarnation and o.seq = q.seq and o.hash = q.hash)) as kept,"
            + " (select count(*) from sync_operation o where o.device = d.id and o.handled_at is null"
            + " and o.result not in ('APPLIED', 'MERGED')) as open_operations"
            + " from sync_device d left join sync_incarnation i on i.device = d.id"
            + " and i.incarnation not like 'kept-%'"
            + " and not exists (select 1 from sync_incarnation j where j.device = d.id"
            + " and j.incarnation not like 'kept-%' and (j.first_seen > i.first_seen"
            + " or j.first_seen = i.first_seen and j.incarnation > i.incarnation))"
            + " where d.branch = ?";

    private final JdbcClient jdbc;
    private final Users users;

    EnrolledDevices(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    public List<Device> of(Actor actor) {
        return jdbc.sql(SELECT + " order by d.revoked_at, d.enrolled_at desc")
                .param(actor.branch().value())
                .query(this::device)
                .list();
    }

    /** Tablets with operations lost or held back, whatever else: the part of the queue that is no operation yet. */
    public List<Device> waiting(Actor actor) {
        return of(actor).stream()
                .filter(device -> device.waiting().losses() + device.waiting().kept() > 0)
                .toList();
    }

    /** @throws NotFound outside the actor's branch */
    public Device get(Actor actor, DeviceId device) {
        return jdbc.sql(SELECT + " and d.id = ?")
                .params(actor.branch().value(), device.value())
                .query(this::device)
                .optional()
                .orElseThrow(() -> new NotFound(device));
    }

    private Device device(ResultSet row, int n) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                row.getString("name"),
                users.find(new UserId(row.getObject("officer", UUID.class)))
                        .map(Actor::name)
                        .orElse(""),
                row.getString("app"),
                row.getTimestamp("enrolled_at").toInstant(),
                instant(row.getTimestamp("last_seen")),
                new Device.Marks(
                        row.getLong("head"), row.getLong("acked"), row.getLong("applied"), row.getLong("backed")),
                row.getString("last_error"),
                instant(row.getTimestamp("last_error_at")),
                new Device.Waiting(row.getLong("losses"), row.getLong("kept"), row.getLong("open_operations")),
                state(row));
    }

    private static Device.State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("revoked_at") != null) {
            return Device.State.REVOKED;
        }
        return row.getTimestamp("frozen_at") != null ? Device.State.FROZEN : Device.State.ACTIVE;
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
