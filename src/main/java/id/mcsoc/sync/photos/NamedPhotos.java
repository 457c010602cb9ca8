package id.mcsoc.sync.photos;

import id.mcsoc.sync.Operation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which photos operations name, written with the operation itself. */
@Repository
public class NamedPhotos {

    private final JdbcClient jdbc;

    NamedPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param released a person let the operation out of quarantine, and so its photos */
    public void name(Operation operation, boolean released) {
        var device = operation.device().value();
        var place = 0;
        for (var sha256 : operation.evidence()) {
            place++;
            jdbc.sql("insert into sync_evidence (operation, place, device, sha256, released) values (?, ?, ?, ?, ?)")
                    .params(operation.id(), place, device, sha256, released)
                    .update();
            if (released) {
                jdbc.sql("update sync_photo set state = 'STORED' where device = ? and sha256 = ?"
                                + " and state = 'QUARANTINED'")
                        .params(device, sha256)
                        .update();
            }
        }
    }
}
