package id.mcsoc.reporting.figures;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.reporting.Measure;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who was served and who never: a line per kecamatan, or per kelurahan of one kecamatan. */
@Service
public class AreaFigures {

    private final JdbcClient database;
    private final Areas areas;
    private final Branches branches;

    AreaFigures(JdbcClient database, Areas areas, Branches branches) {
        this.database = database;
        this.areas = areas;
        this.branches = branches;
    }

    public List<AreaLine> of(Lens lens) {
        var counted = counted(lens);
        var lines = new TreeMap<String, AreaLine>();
        for (var area : areas(lens)) {
            var line = counted.getOrDefault(area.code().value(), AreaLine.Counted.NONE)
                    .ofOneArea();
            var name = lens.kecamatan().isPresent() ? area.name() : area.kecamatan() + ", " + area.regency();
            lines.merge(name, new AreaLine(name, area.code(), 1, line), AreaLine::plus);
        }
        return lens.guarded() ? guarded(List.copyOf(lines.values())) : List.copyOf(lines.values());
    }

    /** Code and name of every kelurahan of the lens, by name. */
    public Map<String, String> kelurahan(Lens lens) {
        var result = new TreeMap<String, String>();
        areas(lens).forEach(area -> result.put(area.name(), area.code().value()));
        return result;
    }

    private static List<AreaLine> guarded(List<AreaLine> lines) {
        var asked = column(lines, counted -> counted.demand().requested());
        var served = column(lines, counted -> counted.demand().served());
        var complaints = column(lines, counted -> counted.demand().complaints());
        var persons = column(lines, AreaLine.Counted::persons);
        return IntStream.range(0, lines.size())
                .mapToObj(n -> lines.get(n)
                        .telling(new AreaLine.Demand(asked.get(n), served.get(n), complaints.get(n)), persons.get(n)))
                .toList();
    }

    private static List<Long> column(List<AreaLine> lines, ToLongFunction<AreaLine.Counted> count) {
        return SmallCells.column(
                lines.stream().map(line -> count.applyAsLong(line.counted())).toList());
    }

    /** Code and name of every kecamatan that the lens may choose, by name. */
    public Map<String, String> kecamatan(Lens lens) {
        var result = new TreeMap<String, String>();
        for (var area : territory(lens)) {
            result.put(area.kecamatan() + ", " + area.regency(), area.code().kecamatan());
        }
        return result;
    }

    private List<Kelurahan> areas(Lens lens) {
        return territory(lens).stream()
                .filter(area ->
                        lens.kecamatan().map(area.code().kecamatan()::equals).orElse(true))
                .filter(area ->
                        lens.kelurahan().map(area.code().value()::equals).orElse(true))
                .toList();
    }

    private List<Kelurahan> territory(Lens lens) {
        return lens.branch()
                .map(areas::of)
                .orElseGet(() -> branches.all().stream()
                        .map(BranchOffice::code)
                        .flatMap(code -> areas.of(code).stream())
                        .toList());
    }

    private Map<String, AreaLine.Counted> counted(Lens lens) {
        var result = new HashMap<String, AreaLine.Counted>();
        database.sql("select area, measure, count(*) as n, sum(quantity) as total, max(happened_at) as last"
                        + " from reporting_measure where measure in"
                        + " ('FAMILIES_REQUESTED', 'FAMILIES_SERVED', 'PERSONS_SERVED', 'COMPLAINTS')"
                        + lens.condition() + " group by area, measure")
                .params(lens.parameters())
                .query((row, n) -> Map.entry(
                        today(row.getString("area")),
                        AreaLine.Counted.of(
                                Measure.valueOf(row.getString("measure")),
                                row.getLong("n"),
                                row.getLong("total"),
                                row.getObject("last", OffsetDateTime.class).toInstant())))
                .list()
                .forEach(entry -> result.merge(entry.getKey(), entry.getValue(), AreaLine.Counted::plus));
        return result;
    }

    /** Codes that lapsed count for their successor. */
    private String today(String area) {
        return areas.find(new AreaCode(area)).map(found -> found.code().value()).orElse(area);
    }
}
