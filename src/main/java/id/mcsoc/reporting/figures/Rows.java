package id.mcsoc.reporting.figures;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.reporting.Measure;
import id.mcsoc.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The counted facts behind a figure, newest first. No names: a visit, a request or a ticket leads on. */
@Service
public class Rows {

    /** More are in the file. */
    public static final int ON_A_PAGE = 200;

    private final JdbcClient database;
    private final Areas areas;

    Rows(JdbcClient database, Areas areas) {
        this.database = database;
        this.areas = areas;
    }

    /** @param link where to look further, or empty */
    public record Row(Measure measure, Instant at, String area, String team, Counted counted, String link) {}

    /** In the measure's own unit; for what is or is not, 1 or 0. */
    public record Counted(double value, Figure.Unit unit, boolean yesOrNo) {}

    /** Nothing for who sees figures only. @throws NotFound for a key that is none */
    public List<Row> of(String key, Lens lens, int most) {
        var formula = Formulas.named(key).orElseThrow(() -> new NotFound(key));
        if (lens.guarded()) {
            return List.of();
        }
        return database.sql("select measure, source, area, team, happened_at, quantity from reporting_measure"
                        + " where measure in (:measures)" + lens.condition()
                        + " order by happened_at desc, measure, source fetch first " + most + " rows only")
                .params(lens.parameters())
                .param("measures", formula.measures().stream().map(Enum::name).toList())
                .query((row, n) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        var measure = Measure.valueOf(row.getString("measure"));
        var area = row.getString("area");
        return new Row(
                measure,
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                areas.find(new AreaCode(area)).map(Kelurahan::name).orElse(area),
                row.getString("team"),
                counted(measure, row.getLong("quantity")),
                link(measure, row.getString("source")));
    }

    private static Counted counted(Measure measure, long quantity) {
        var unit = switch (measure) {
            case AGREEMENT, LEAD -> Figure.Unit.DAYS;
            case START_DELAY, WAITING, SERVICE -> Figure.Unit.MINUTES;
            case SYNC_DELAY, PROMISE_DELAY, OFFICER_SECONDS -> Figure.Unit.HOURS;
            case METRES -> Figure.Unit.KILOMETRES;
            default -> Figure.Unit.COUNT;
        };
        var yesOrNo = switch (measure) {
            case PROMISE_KEPT, FIRST_REPLY_IN_TIME, COMPLAINT_IN_TIME, CENTRE_RIGHT, DOCUMENTS_INCOMPLETE -> true;
            default -> false;
        };
        return new Counted(unit.of(quantity), unit, yesOrNo);
    }

    private static String link(Measure measure, String source) {
        return switch (measure) {
            case PERSONS_REQUESTED, FAMILIES_REQUESTED, AGREEMENT -> "/booking/requests/" + source;
            case COMPLAINTS, COMPLAINTS_ATTITUDE, FIRST_REPLY_IN_TIME, COMPLAINT_IN_TIME -> "/complaints/" + source;
            default -> "";
        };
    }
}
