package id.mcsoc.sync;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.sealing.SealingKey;
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
    private final EnrolmentCodes codes;
    private final SealingKey sealing;
    private final Clock clock;

    Devices(JdbcClient jdbc, Users users, EnrolmentCodes codes, SealingKey sealing, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.codes = codes;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** A code with which this officer can enrol one tablet. @throws NotFound for anybody but the branch's officers */
    @Transactional
    public Invitation invite(UserId officer, Actor by) {
        return codes.make(officer, by);
    }

    /** A new device for this officer. No transaction around it: a try is counted whatever becomes of it. */
    public DeviceId enrol(Actor officer, NewDevice wanted) {
        if (!officer.is(Role.FIELD_OFFICER)) {
            throw new Refused(SyncRefusal.NOT_A_FIELD_OFFICER);
        }
        var name = name(wanted);
        var key = new DeviceKey(wanted.publicKey());
        return codes.redeem(
                wanted.code(),
                officer,
                () -> wanted.former()
                        .filter(former -> getsKey(former, officer, key))
                        .map(NewDevice.Former::device)
                        .orElseGet(() -> added(name, officer, key)));
    }

    /** Only a device of this officer that never had a key, or whose own key vouches for the new one. */
    private boolean getsKey(NewDevice.Former former, Actor officer, DeviceKey key) {
        var vouched = known(former.device())
                .filter(known -> known.key().vouches(key, former.proof()))
                .isPresent();
        return jdbc.sql("update sync_device set public_key = ?, token_hash = null"
                                + " where id = ? and officer = ? and (public_key is null or ?) and revoked_at is null")
                        .params(
                                key.value(),
                                former.device().value(),
                                officer.id().value(),
                                vouched)
                        .update()
                == 1;
    }

    private DeviceId added(String name, Actor officer, DeviceKey key) {
        var device = new DeviceId(UuidCreator.getTimeOrderedEpoch());
        jdbc.sql("insert into sync_device (id, name, officer, branch, public_key, enrolled_at) values (?,?,?,?,?,?)")
                .params(
                        device.value(),
                        name,
                        officer.id().value(),
                        officer.branch().value(),
                        key.value(),
                        Timestamp.from(clock.instant()))
                .update();
        return device;
    }

    /** What a tablet seals its operations to: raw P-256 point, base64url. */
    public String sealingKey() {
        return sealing.publicKey();
    }

    private static String name(NewDevice wanted) {
        var name = wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(SyncRefusal.DEVICE_NAME_INVALID, LONGEST_NAME);
        }
        return name;
    }

    /** A device that has a key, with its officer, revoked or not; empty, after the same work, for any other. */
    @Transactional(readOnly = true)
    public Optional<KnownDevice> known(DeviceId device) {
        var found = jdbc.sql(
                        "select officer, public_key, revoked_at from sync_device where id = ? and public_key is not null")
                .param(device.value())
                .query((row, n) ->
                        new Enrolled(row.getObject(1, UUID.class), row.getString(2), row.getTimestamp(3) != null))
                .optional();
        return users.find(new UserId(found.map(Enrolled::officer).orElse(device.value())))
                .filter(officer -> officer.is(Role.FIELD_OFFICER))
                .flatMap(officer -> found.map(one -> one.known(new DeviceActor(device, officer))));
    }

    /** The tablet makes itself unreadable at its next contact; what it still sends is kept apart. @throws NotFound outside the actor's branch */
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

    public record DeviceActor(DeviceId device, Actor officer) {}

    public record KnownDevice(DeviceActor actor, DeviceKey key, boolean revoked) {}

    private record Enrolled(UUID officer, String publicKey, boolean revoked) {
        KnownDevice known(DeviceActor actor) {
            return new KnownDevice(actor, new DeviceKey(publicKey), revoked);
        }
    }
}
