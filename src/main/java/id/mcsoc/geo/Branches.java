package id.mcsoc.geo;

import id.mcsoc.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Branch offices and their territory. */
@Service
public class Branches {

    private final JdbcClient database;
    private volatile @Nullable List<BranchOffice> known;

    Branches(JdbcClient database) {
        this.database = database;
    }

    /** @throws id.mcsoc.shared.NotFound for an unknown code */
    public BranchOffice get(BranchCode code) {
        return all().stream()
                .filter(branch -> branch.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    /** The branch whose territory the area belongs to. @throws id.mcsoc.shared.NotFound outside every territory */
    public BranchOffice serving(AreaCode area) {
        return all().stream().filter(branch -> branch.serves(area)).findFirst().orElseThrow(() -> new NotFound(area));
    }

    public List<BranchOffice> all() {
        var kept = known;
        if (kept == null) {
            kept = database.sql("select * from geo_branch order by code")
                    .query((row, n) -> branch(row))
                    .list();
            known = kept.isEmpty() ? null : kept;
        }
        return kept;
    }

    @EventListener(PlacesSeeded.class)
    void forget() {
        known = null;
    }

    private BranchOffice branch(ResultSet row) throws SQLException {
        var code = row.getString("code");
        return new BranchOffice(
                new BranchCode(code),
                row.getString("name"),
                new Coordinates(row.getDouble("lat"), row.getDouble("lon")),
                ZoneId.of(row.getString("zone")),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                regencies(code));
    }

    private Set<String> regencies(String branch) {
        return Set.copyOf(database.sql("select regency from geo_branch_regency where branch = ?")
                .param(branch)
                .query(String.class)
                .list());
    }
}
