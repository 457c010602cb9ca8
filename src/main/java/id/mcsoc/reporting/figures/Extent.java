package id.mcsoc.reporting.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the counting reaches: months and teams. */
@Component
public class Extent {

    private final JdbcClient database;

    Extent(JdbcClient database) {
        this.database = database;
    }

    /** Codes, whatever team and month the lens has. Who sees figures only sees no teams. */
    public List<String> teams(Lens lens) {
        if (lens.guarded()) {
            return List.of();
        }
        var every = lens.everyMonth().everyTeam();
        return database.sql("select distinct team from reporting_measure where team <> ''" + every.condition()
                        + " order by team")
                .params(every.parameters())
                .query(String.class)
                .list();
    }

    /** Months in which anything was counted. */
    public TreeSet<YearMonth> months(Lens lens) {
        return database
                .sql("select distinct extract(year from happened_at at time zone '" + lens.zone() + "') as y,"
                        + " extract(month from happened_at at time zone '" + lens.zone() + "') as m"
                        + " from reporting_measure where 1 = 1"
                        + lens.everyMonth().condition())
                .params(lens.everyMonth().parameters())
                .query((row, n) -> YearMonth.of(row.getInt("y"), row.getInt("m")))
                .list()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
