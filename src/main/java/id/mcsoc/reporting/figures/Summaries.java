package id.mcsoc.reporting.figures;

import id.mcsoc.reporting.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Summaries {

    private static final String SELECT = """
            count(*) as n, sum(quantity) as total,
              percentile_cont(0.5) within group (order by quantity) as median,
              percentile_disc(0.9) within group (order by quantity) as p90,
              max(quantity) as most,
              sum(case when quantity > 900 then 1 else 0 end) as above_quarter,
              sum(case when quantity > 86400 then 1 else 0 end) as above_day,
              sum(case when quantity > 172800 then 1 else 0 end) as above_two_days,
              sum(case when quantity >= 9 then 1 else 0 end) as promoters,
              sum(case when quantity <= 6 then 1 else 0 end) as detractors
            from reporting_measure where 1 = 1""";

    private final JdbcClient database;

    Summaries(JdbcClient database) {
        this.database = database;
    }

    Map<Measure, Summary> of(Lens lens) {
        var result = new EnumMap<Measure, Summary>(Measure.class);
        database.sql("select measure, " + SELECT + lens.condition() + " group by measure")
                .params(lens.parameters())
                .query((row, n) -> Map.entry(Measure.valueOf(row.getString("measure")), summary(row)))
                .list()
                .forEach(entry -> result.put(entry.getKey(), entry.getValue()));
        return result;
    }

    /** @param column what the lines are told apart by: an expression of the table, never anything typed */
    Map<String, Map<Measure, Summary>> by(String column, Lens lens) {
        var result = new TreeMap<String, Map<Measure, Summary>>();
        database.sql("select " + column + " as line, measure, " + SELECT + lens.condition() + " group by " + column
                        + ", measure")
                .params(lens.parameters())
                .query(row -> {
                    result.computeIfAbsent(row.getString("line"), line -> new EnumMap<>(Measure.class))
                            .put(Measure.valueOf(row.getString("measure")), summary(row));
                });
        return result;
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getLong("n"),
                row.getLong("total"),
                row.getDouble("median"),
                row.getDouble("p90"),
                row.getDouble("most"),
                new Summary.Above(
                        row.getLong("above_quarter"), row.getLong("above_day"), row.getLong("above_two_days")),
                new Summary.Scale(row.getLong("promoters"), row.getLong("detractors")));
    }
}
