package id.mcsoc.readiness;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.VisitId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said is in order, for the day it was said about: a moved visit asks again. */
@Component
class Ticks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ticks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who said it, by item. */
    Map<Item, String> of(VisitId visit, Instant start) {
        var said = new EnumMap<Item, String>(Item.class);
        jdbc.sql("select item, said_by from readiness_tick where visit = ? and starts_at = ?")
                .param(visit.value())
                .param(Timestamp.from(start))
                .query(row -> {
                    said.put(Item.valueOf(row.getString(1)), row.getString(2));
                });
        return said;
    }

    /** Said twice it was said once. */
    void say(VisitId visit, Instant start, Item item, boolean done, Actor by) {
        jdbc.sql("delete from readiness_tick where visit = ? and starts_at = ? and item = ?")
                .param(visit.value())
                .param(Timestamp.from(start))
                .param(item.name())
                .update();
        if (done) {
            jdbc.sql("insert into readiness_tick (visit, starts_at, item, said_by, said_at) values (?,?,?,?,?)")
                    .param(visit.value())
                    .param(Timestamp.from(start))
                    .param(item.name())
                    .param(by.name())
                    .param(Timestamp.from(clock.instant()))
                    .update();
        }
    }
}
