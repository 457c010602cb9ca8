package id.mcsoc.reporting.figures;

import id.mcsoc.reporting.Measure;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Participants per month: what was counted in Kota Jambi in 2020, what is planned, what was served. */
@Component
public class Participants {

    /** Study of the programme in Kota Jambi, 2020; the other months of that year are not in it. */
    private static final Map<YearMonth, Long> BASELINE = Map.of(
            YearMonth.of(2020, 1), 1567L,
            YearMonth.of(2020, 2), 2679L,
            YearMonth.of(2020, 3), 1119L,
            YearMonth.of(2020, 7), 11L,
            YearMonth.of(2020, 8), 15L,
            YearMonth.of(2020, 9), 15L);

    private final JdbcClient database;

    Participants(JdbcClient database) {
        this.database = database;
    }

    /** By month, the baseline first. Months without any participant are left out. */
    public List<Month> of(Lens lens) {
        var months = new TreeMap<YearMonth, Month>();
        BASELINE.forEach((month, persons) -> months.put(month, new Month(month, persons, 0, 0)));
        database.sql("select measure, happened_at, quantity from reporting_measure"
                        + " where measure in ('PERSONS_PLANNED', 'PERSONS_SERVED') and quantity > 0"
                        + lens.everyMonth().condition())
                .params(lens.everyMonth().parameters())
                .query((row, n) -> month(
                        lens.monthOf(row.getObject("happened_at", OffsetDateTime.class)
                                .toInstant()),
                        Measure.valueOf(row.getString("measure")),
                        row.getLong("quantity")))
                .list()
                .forEach(one -> months.merge(one.month(), one, Month::plus));
        return lens.guarded() ? guarded(List.copyOf(months.values())) : List.copyOf(months.values());
    }

    private static List<Month> guarded(List<Month> months) {
        var planned = SmallCells.column(months.stream().map(Month::planned).toList());
        var served = SmallCells.column(months.stream().map(Month::served).toList());
        return IntStream.range(0, months.size())
                .mapToObj(
                        n -> new Month(months.get(n).month(), months.get(n).baseline(), planned.get(n), served.get(n)))
                .toList();
    }

    private static Month month(YearMonth month, Measure measure, long persons) {
        return measure == Measure.PERSONS_SERVED ? new Month(month, 0, 0, persons) : new Month(month, 0, persons, 0);
    }

    public record Month(YearMonth month, long baseline, long planned, long served) {

        Month plus(Month other) {
            return new Month(month, baseline + other.baseline, planned + other.planned, served + other.served);
        }
    }
}
