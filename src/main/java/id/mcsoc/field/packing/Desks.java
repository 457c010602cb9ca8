package id.mcsoc.field.packing;

import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.DeviceId;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which desk of a visit a tablet is: 0, 1, … in the order they first fetched the package; a tablet keeps its desk. */
@Component
public class Desks {

    private static final int LAST = 8;

    private final JdbcClient jdbc;

    Desks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ConcurrencyFailureException when two tablets asked at once; trying again finds the next desk */
    int of(VisitId visit, DeviceId device) {
        return find(visit, device).orElseGet(() -> next(visit, device));
    }

    public Optional<Integer> find(VisitId visit, DeviceId device) {
        return jdbc.sql("select desk from field_desk where visit = ? and device = ?")
                .params(visit.value(), device.value())
                .query(Integer.class)
                .optional();
    }

    private int next(VisitId visit, DeviceId device) {
        var taken = jdbc.sql("select count(*) from field_desk where visit = ?")
                .param(visit.value())
                .query(Integer.class)
                .single();
        if (taken > LAST) {
            return LAST;
        }
        try {
            jdbc.sql("insert into field_desk (visit, device, desk) values (?,?,?)")
                    .params(visit.value(), device.value(), taken)
                    .update();
            return taken;
        } catch (DuplicateKeyException metAnother) {
            throw new ConcurrencyFailureException("another tablet became this desk first", metAnother);
        }
    }
}
