package id.mcsoc.field.packing;

import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.DeviceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Blocks of numbers that tablets hold. A tablet that packs again for the same visit keeps its block until it is used up. */
@Repository
public class Leases {

    private final JdbcClient jdbc;

    Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Kind {
        MEMBERS,
        TICKETS
    }

    /** {@code prefix} + six digits, {@code from} to {@code to} inclusive. */
    public record Lease(UUID id, String prefix, int from, int to) {}

    Lease of(DeviceId device, VisitId visit, Kind kind, Supplier<Lease> fresh) {
        return open(device, visit, kind).orElseGet(() -> add(device, visit, kind, fresh.get()));
    }

    /** Every block this tablet ever got for this visit, oldest first. */
    List<Lease> all(DeviceId device, VisitId visit, Kind kind) {
        return jdbc.sql("select id, prefix, from_no, to_no from field_lease"
                        + " where device = ? and visit = ? and kind = ? order by from_no")
                .params(device.value(), visit.value(), kind.name())
                .query((row, n) ->
                        new Lease(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    List<UUID> of(VisitId visit, Kind kind) {
        return jdbc.sql("select id from field_lease where visit = ? and kind = ?")
                .params(visit.value(), kind.name())
                .query(UUID.class)
                .list();
    }

    private Optional<Lease> open(DeviceId device, VisitId visit, Kind kind) {
        return jdbc.sql("select id, prefix, from_no, to_no from field_lease"
                        + " where device = ? and visit = ? and kind = ? and used_to < to_no"
                        + " order by from_no desc fetch first row only")
                .params(device.value(), visit.value(), kind.name())
                .query((row, n) ->
                        new Lease(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getInt(4)))
                .optional();
    }

    Lease add(DeviceId device, VisitId visit, Kind kind, Lease lease) {
        jdbc.sql("insert into field_lease (id, visit, device, kind, prefix, from_no, to_no, used_to)"
                        + " values (?,?,?,?,?,?,?,?)")
                .params(lease.id(), visit.value(), device.value(), kind.name(), lease.prefix())
                .params(lease.from(), lease.to(), lease.from() - 1)
                .update();
        return lease;
    }

    /** A number of this device's blocks was used; others are none of our business. */
    public void used(DeviceId device, Kind kind, String number) {
        if (!number.matches(".+\\d{6}")) {
            return;
        }
        var prefix = number.substring(0, number.length() - 6);
        var running = Integer.parseInt(number.substring(number.length() - 6));
        jdbc.sql("update field_lease set used_to = greatest(used_to, ?)"
                        + " where device = ? and kind = ? and prefix = ? and ? between from_no and to_no")
                .params(running, device.value(), kind.name(), prefix, running)
                .update();
    }
}
