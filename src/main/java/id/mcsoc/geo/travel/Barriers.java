package id.mcsoc.geo.travel;

import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.PlacesSeeded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every barrier with its crossings. */
@Repository
public class Barriers {

    private final JdbcClient database;
    private volatile @Nullable List<Barrier> known;

    Barriers(JdbcClient database) {
        this.database = database;
    }

    public List<Barrier> all() {
        var kept = known;
        if (kept == null) {
            kept =
                    database
                            .sql("select distinct barrier from geo_crossing order by barrier")
                            .query(String.class)
                            .list()
                            .stream()
                            .map(name -> new Barrier(name, beyond(name), crossings(name)))
                            .toList();
            known = kept.isEmpty() ? null : kept;
        }
        return kept;
    }

    @EventListener(PlacesSeeded.class)
    void forget() {
        known = null;
    }

    private List<String> beyond(String barrier) {
        return database.sql("select area_prefix from geo_barrier_area where barrier = ? order by area_prefix")
                .param(barrier)
                .query(String.class)
                .list();
    }

    private List<Barrier.Crossing> crossings(String barrier) {
        return database.sql("select * from geo_crossing where barrier = ? order by name")
                .param(barrier)
                .query((row, n) -> crossing(row))
                .list();
    }

    private static Barrier.Crossing crossing(ResultSet row) throws SQLException {
        return new Barrier.Crossing(
                row.getString("name"),
                new Coordinates(row.getDouble("lat"), row.getDouble("lon")),
                row.getDouble("extra_km"));
    }
}
