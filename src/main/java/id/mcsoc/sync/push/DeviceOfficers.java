package id.mcsoc.sync.push;

import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices.DeviceActor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose name a tablet speaks, whether or not it may still speak for itself. */
@Component
class DeviceOfficers {

    private final JdbcClient jdbc;
    private final Users users;

    DeviceOfficers(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /** Empty outside the branch. */
    Optional<DeviceActor> of(DeviceId device, BranchCode branch) {
        return jdbc.sql("select officer from sync_device where id = ? and branch = ?")
                .params(device.value(), branch.value())
                .query(UUID.class)
                .optional()
                .flatMap(officer -> users.find(new UserId(officer)))
                .map(officer -> new DeviceActor(device, officer));
    }
}
