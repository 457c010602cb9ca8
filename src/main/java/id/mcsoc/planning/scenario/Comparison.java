package id.mcsoc.planning.scenario;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.planning.proposal.StopView.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Two plans side by side. */
record Comparison(Layout left, Layout right, Figures before, Figures after, List<Difference> differences) {

    /** A visit that is not where it is in the other plan; null: not served there. */
    record Difference(
            String number,
            AreaCode area,
            int families,
            boolean promised,
            @Nullable Slot left,
            @Nullable Slot right) {}

    static List<Difference> between(Layout left, Layout right) {
        var all = new TreeMap<String, Layout.Place>(left.byNumber());
        all.putAll(right.byNumber());
        return all.values().stream()
                .map(place -> {
                    var was = left.of(place.number()).map(Layout.Place::slot).orElse(null);
                    var becomes =
                            right.of(place.number()).map(Layout.Place::slot).orElse(null);
                    return new Difference(
                            place.number(), place.area(), place.families(), place.promised() != null, was, becomes);
                })
                .filter(difference -> !Objects.equals(difference.left(), difference.right()))
                .sorted(Comparator.comparing(Difference::promised).reversed().thenComparing(Difference::number))
                .toList();
    }
}
