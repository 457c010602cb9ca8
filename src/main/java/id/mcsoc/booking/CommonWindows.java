package id.mcsoc.booking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hours that several kelurahan offer alike. */
public final class CommonWindows {

    private CommonWindows() {}

    /** By date and start; liked best where one of them likes it best. Of one offer it is that offer. */
    public static List<OfferedWindow> of(Collection<List<OfferedWindow>> offers) {
        return offers.stream().reduce(CommonWindows::both).orElse(List.of()).stream()
                .sorted(Comparator.comparing(OfferedWindow::date).thenComparing(OfferedWindow::from))
                .toList();
    }

    private static List<OfferedWindow> both(List<OfferedWindow> ours, List<OfferedWindow> theirs) {
        return ours.stream()
                .flatMap(one -> theirs.stream().flatMap(other -> overlap(one, other)))
                .distinct()
                .toList();
    }

    private static Stream<OfferedWindow> overlap(OfferedWindow one, OfferedWindow other) {
        var from = one.from().isAfter(other.from()) ? one.from() : other.from();
        var to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return Optional.of(one)
                .filter(window -> window.date().equals(other.date()) && from.isBefore(to))
                .map(window -> new OfferedWindow(window.date(), from, to, window.wished() || other.wished()))
                .stream();
    }
}
