package id.mcsoc.geo;

import id.mcsoc.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Kelurahan and desa by code; codes that lapsed stay valid and answer with their successor. */
@Service
public class Areas {

    private final JdbcClient database;
    private final Branches branches;
    private final Clock clock;
    private volatile @Nullable Known known;

    Areas(JdbcClient database, Branches branches, Clock clock) {
        this.database = database;
        this.branches = branches;
        this.clock = clock;
    }

    /** The area as it is called today; an old code answers with its successor. */
    public Optional<Kelurahan> find(AreaCode code) {
        return Optional.ofNullable(known().areas().get(today(code)));
    }

    /** @throws id.mcsoc.shared.NotFound for an unknown code */
    public Kelurahan get(AreaCode code) {
        return find(code).orElseThrow(() -> new NotFound(code));
    }

    /** Every area of the branch's territory, by name. */
    public List<Kelurahan> of(BranchCode branch) {
        var office = branches.get(branch);
        return known().areas().values().stream()
                .filter(area -> office.serves(area.code()))
                .sorted(Comparator.comparing(Kelurahan::name).thenComparing(Kelurahan::code))
                .toList();
    }

    /** The area whose point is nearest; empty before the first seed. */
    public Optional<Kelurahan> nearest(Coordinates at) {
        return known().areas().values().stream()
                .min(Comparator.comparingDouble(area -> area.at().crowKm(at)));
    }

    @EventListener(PlacesSeeded.class)
    void forget() {
        known = null;
    }

    private AreaCode today(AreaCode code) {
        var alias = known().aliases().get(code);
        if (alias == null) {
            return code;
        }
        var zone = branches.all().stream()
                .filter(branch -> branch.serves(code))
                .findFirst()
                .<ZoneId>map(BranchOffice::zone)
                .orElse(ZoneOffset.UTC);
        var lapsed = LocalDate.ofInstant(clock.instant(), zone).isAfter(alias.validUntil());
        return lapsed || !known().areas().containsKey(code) ? alias.successor() : code;
    }

    /** Areas never change between two seeds; nothing is kept before the first. */
    private Known known() {
        var kept = known;
        if (kept == null) {
            kept = read();
            known = kept.areas().isEmpty() ? null : kept;
        }
        return kept;
    }

    private Known read() {
        var areas = database.sql("select * from geo_area").query((row, n) -> area(row)).list().stream()
                .collect(Collectors.toUnmodifiableMap(Kelurahan::code, Function.identity()));
        var aliases = database.sql("select * from geo_area_alias").query((row, n) -> alias(row)).list().stream()
                .collect(Collectors.toUnmodifiableMap(Alias::old, Function.identity()));
        return new Known(areas, aliases);
    }

    private static Kelurahan area(ResultSet row) throws SQLException {
        return new Kelurahan(
                new AreaCode(row.getString("code")),
                row.getString("name"),
                Kelurahan.Kind.valueOf(row.getString("kind")),
                row.getString("kecamatan"),
                row.getString("regency"),
                new Coordinates(row.getDouble("lat"), row.getDouble("lon")),
                row.getInt("population"),
                row.getString("postal_code"),
                SignalGrade.valueOf(row.getString("signal")));
    }

    private static Alias alias(ResultSet row) throws SQLException {
        return new Alias(
                new AreaCode(row.getString("old_code")),
                new AreaCode(row.getString("new_code")),
                row.getObject("valid_until", LocalDate.class));
    }

    private record Alias(AreaCode old, AreaCode successor, LocalDate validUntil) {}

    private record Known(Map<AreaCode, Kelurahan> areas, Map<AreaCode, Alias> aliases) {}
}
