package id.mcsoc.geo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Health facilities. */
@Service
public class Facilities {

    private final JdbcClient database;
    private final Branches branches;

    Facilities(JdbcClient database, Branches branches) {
        this.database = database;
        this.branches = branches;
    }

    public Optional<Facility> find(String code) {
        return database.sql("select * from geo_facility where code = ?")
                .param(code)
                .query((row, n) -> facility(row))
                .optional();
    }

    /** The nearest first-level facilities (FKTP), closest first. */
    public List<Facility> primaryNear(Coordinates at, int most) {
        return all().stream()
                .filter(facility -> facility.level() == Facility.Level.PRIMARY)
                .sorted(Comparator.comparingDouble(facility -> facility.at().crowKm(at)))
                .limit(most)
                .toList();
    }

    /** Every facility of the branch's territory, by area and name. */
    public List<Facility> of(BranchCode branch) {
        var office = branches.get(branch);
        return all().stream().filter(facility -> office.serves(facility.area())).toList();
    }

    private List<Facility> all() {
        return database.sql("select * from geo_facility order by area, name, code")
                .query((row, n) -> facility(row))
                .list();
    }

    private static Facility facility(ResultSet row) throws SQLException {
        return new Facility(
                row.getString("code"),
                row.getString("name"),
                Facility.Level.valueOf(row.getString("facility_level")),
                new AreaCode(row.getString("area")),
                new Coordinates(row.getDouble("lat"), row.getDouble("lon")),
                row.getString("address"),
                row.getBoolean("demo"));
    }
}
