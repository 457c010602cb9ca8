package id.mcsoc.geo.seed;

import id.mcsoc.shared.Csv.Row;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Blames a line whose key (the first values) stood in an earlier line of the file. */
record OnlyOnce(String column, int keys, Function<Row, Object[]> convert, Set<List<Object>> seen)
        implements Function<Row, Object[]> {

    OnlyOnce(String column, int keys, Function<Row, Object[]> convert) {
        this(column, keys, convert, new HashSet<>());
    }

    @Override
    public Object[] apply(Row row) {
        var values = convert.apply(row);
        if (!seen.add(List.of(Arrays.copyOf(values, keys)))) {
            row.get(column, value -> {
                throw new IllegalArgumentException("stands in an earlier line already");
            });
        }
        return values;
    }
}
