package id.mcsoc.sync;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tablets that were enrolled. */
@Service
public class Devices {

    private static final int LONGEST_NAME = 80;

    private final JdbcClient jdbc;
    private final Users users;
    private final Clock clock;

    Devices(JdbcClient jdbc, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
    }

    /** A new device for this officer, and the secret that only the tablet will ever know again. */
    @Transactional
    public Enrolment enrol(Actor officer, String deviceName) {
        var name = deviceName.strip();
        if (!officer.is(Role.FIELD_OFFICER)) {
            throw new Refused(SyncRefusal.NOT_A_FIELD_OFFICER);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(SyncRefusal.DEVICE_NAME_INVALID, LONGEST_NAME);
        }
        var device = new DeviceId(UuidCreator.getTimeOrderedEpoch());
        var token = DeviceToken.random();
        jdbc.sql("insert into sync_device (id, name, officer, branch, token_hash, enrolled_at) values (?,?,?,?,?,?)")
                .params(
                        device.value(),
                        name,
                        officer.id().value(),
                        officer.branch().value(),
                        token.hash(),
                        Timestamp.from(clock.instant()))
                .update();
        return new Enrolment(device, token.value());
    }

    /** The officer behind a device's token; empty for an unknown, revoked or wrong one. */
    @Transactional(readOnly = true)
    public Optional<DeviceActor> authenticate(String token) {
        return jdbc.sql("select id, officer from sync_device where token_hash = ? and revoked_at is null")
                .param(new DeviceToken(token).hash())
                .query((row, n) -> new Enrolled(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional()
                .flatMap(found -> users.find(new UserId(found.officer()))
                        .filter(officer -> officer.is(Role.FIELD_OFFICER))
                        .map(officer -> new DeviceActor(new DeviceId(found.device()), officer)));
    }

    /** From now on the tablet gets 401 and keeps what it has. @throws NotFound outside the actor's branch */
    @Transactional
    public void revoke(DeviceId device, Actor by) {
        var revoked = jdbc.sql(
                        "update sync_device set revoked_at = coalesce(revoked_at, ?) where id = ? and branch = ?")
                .params(
                        Timestamp.from(clock.instant()),
                        device.value(),
                        by.branch().value())
                .update();
        if (revoked == 0) {
            throw new NotFound(device);
        }
    }

    /** {@code token} is what the tablet sends as {@code Authorization: Device <token>}. */
    public record Enrolment(DeviceId device, String token) {

        @Override
        public String toString() {
            return device.toString();
        }
    }

    public record DeviceActor(DeviceId device, Actor officer) {}

    private record Enrolled(UUID device, UUID officer) {}
}
