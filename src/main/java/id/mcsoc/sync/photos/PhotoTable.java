package id.mcsoc.sync.photos;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.sync.DeviceId;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos and their parts; every question names the tablet, so another tablet's photo is none. */
@Repository
class PhotoTable {

    /** A backup that is found broken is found within a week. */
    static final Duration KEPT_AT_LEAST = Duration.ofDays(7);

    /** Two visits of a day at 200 photos each, as the tablet allows; what comes above waits for a person. */
    static final int MOST_A_DAY = 400;

    /** Five times as many: no officer took them. They stay on the tablet, which tries again. */
    static final int MOST_TAKEN_A_DAY = 5 * MOST_A_DAY;

    private static final Duration DAY = Duration.ofDays(1);

    private static final String SELECT = "select p.*, (p.state <> 'ARRIVING' and p.backed_up and p.moved_at <= ?"
            + " and exists (select 1 from sync_evidence e where e.device = p.device and e.sha256 = p.sha256)) as forget"
            + " from sync_photo p where p.device = ? and p.sha256 = ?";

    private final JdbcClient jdbc;

    PhotoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Photo> find(DeviceId device, String sha256, Instant now) {
        return query(SELECT, device, sha256, now);
    }

    /** Nobody else moves it until commit. */
    Optional<Photo> hold(DeviceId device, String sha256, Instant now) {
        return query(SELECT + " for update", device, sha256, now);
    }

    void add(DeviceId device, String sha256, String letter, int length, Instant now) {
        jdbc.sql("insert into sync_photo (id, device, sha256, letter, length, received, state, code, backed_up,"
                        + " moved_at) values (?, ?, ?, ?, ?, 0, 'ARRIVING', '', false, ?)")
                .params(UuidCreator.getTimeOrderedEpoch(), device.value(), sha256, letter, length, Timestamp.from(now))
                .update();
    }

    /** From the first byte, as other bytes: the tablet has sealed it anew. */
    void restart(UUID id, String letter, int length, Instant now) {
        dropParts(id);
        jdbc.sql("update sync_photo set letter = ?, length = ?, received = 0, state = 'ARRIVING', code = '',"
                        + " moved_at = ? where id = ?")
                .params(letter, length, Timestamp.from(now), id)
                .update();
    }

    void append(Photo photo, byte[] part, Instant now) {
        jdbc.sql("insert into sync_photo_part (photo, from_byte, content) values (?, ?, ?)")
                .params(photo.id(), photo.received(), part)
                .update();
        jdbc.sql("update sync_photo set received = received + ?, moved_at = ? where id = ?")
                .params(part.length, Timestamp.from(now), photo.id())
                .update();
    }

    byte[] letter(UUID id) {
        var whole = new ByteArrayOutputStream();
        jdbc.sql("select content from sync_photo_part where photo = ? order by from_byte")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .list()
                .forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    void end(UUID id, Photo.State state, String code, Instant now) {
        dropParts(id);
        jdbc.sql("update sync_photo set state = ?, code = ?, moved_at = ? where id = ?")
                .params(state.name(), code, Timestamp.from(now), id)
                .update();
    }

    void keep(UUID id, byte[] jpeg) {
        jdbc.sql("insert into sync_photo_content (photo, jpeg) values (?, ?)")
                .params(id, jpeg)
                .update();
    }

    /** A revoked tablet's photos wait for a person, unless a person let their operation in. */
    boolean isHeldBack(Photo photo) {
        return jdbc.sql(
                                "select count(*) from sync_device d where d.id = ? and d.revoked_at is not null and not exists"
                                        + " (select 1 from sync_evidence e where e.device = d.id and e.sha256 = ? and e.released)")
                        .params(photo.device().value(), photo.sha256())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Its operation came before it, about somebody who had been erased. */
    boolean isErased(Photo photo) {
        return jdbc.sql("select count(*) from sync_evidence e join sync_operation o on o.op_id = e.operation"
                                + " where e.device = ? and e.sha256 = ? and o.payload like '{\"erased\":\"%'")
                        .params(photo.device().value(), photo.sha256())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whole photos of the last 24 hours. */
    int ofLastDay(DeviceId device, Instant now) {
        return jdbc.sql("select count(*) from sync_photo where device = ? and state in ('STORED', 'QUARANTINED')"
                        + " and moved_at > ?")
                .params(device.value(), Timestamp.from(now.minus(DAY)))
                .query(Integer.class)
                .single();
    }

    /** What nobody ever named. @return how many photos went */
    int forgetUnnamed(Instant before) {
        var unnamed = jdbc.sql("select p.id from sync_photo p where p.moved_at < ? and not exists (select 1"
                        + " from sync_evidence e where e.device = p.device and e.sha256 = p.sha256)")
                .param(Timestamp.from(before))
                .query(UUID.class)
                .list();
        for (var id : unnamed) {
            dropParts(id);
            jdbc.sql("delete from sync_photo_content where photo = ?").param(id).update();
            jdbc.sql("delete from sync_photo where id = ?").param(id).update();
        }
        return unnamed.size();
    }

    private void dropParts(UUID id) {
        jdbc.sql("delete from sync_photo_part where photo = ?").param(id).update();
    }

    private Optional<Photo> query(String sql, DeviceId device, String sha256, Instant now) {
        return jdbc.sql(sql)
                .params(Timestamp.from(now.minus(KEPT_AT_LEAST)), device.value(), sha256)
                .query(PhotoTable::photo)
                .optional();
    }

    private static Photo photo(ResultSet row, int n) throws SQLException {
        return new Photo(
                row.getObject("id", UUID.class),
                new DeviceId(row.getObject("device", UUID.class)),
                row.getString("sha256"),
                row.getString("letter"),
                row.getInt("length"),
                row.getInt("received"),
                Photo.State.valueOf(row.getString("state")),
                row.getString("code"),
                row.getBoolean("forget"));
    }
}
