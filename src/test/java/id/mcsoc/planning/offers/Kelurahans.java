package id.mcsoc.planning.offers;

import id.mcsoc.TestActors;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.geo.Areas;
import id.mcsoc.planning.Demand;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Kelurahan of Jambi that look for a time: {@code new Kelurahans(areas).ask(0, 12, MONDAY)}. */
record Kelurahans(Areas areas) {

    /** Twelve families of the n-th kelurahan need about an hour and a half; without dates any day is fine. */
    SlotAsk ask(int n, int families, LocalDate... offered) {
        var area = areas.of(TestActors.JAMBI).stream()
                .filter(any -> any.code().regency().equals("15.71"))
                .skip(n)
                .findFirst()
                .orElseThrow();
        var windows = Arrays.stream(offered).map(Kelurahans::window).toList();
        var otherwise = Demand.MONDAY
                .datesUntil(Demand.MONDAY.plusDays(5))
                .filter(date -> !List.of(offered).contains(date))
                .map(Kelurahans::window)
                .toList();
        return new SlotAsk(
                new RequestId(new UUID(8, n)),
                TestActors.JAMBI,
                area.code(),
                area.at(),
                new SlotAsk.Need(families, families * 12, families, Set.of()),
                windows,
                otherwise,
                Optional.empty());
    }

    /** The number of the one that is nearest to the first. */
    int nextDoor() {
        var all = areas.of(TestActors.JAMBI).stream()
                .filter(any -> any.code().regency().equals("15.71"))
                .toList();
        return IntStream.range(1, all.size())
                .boxed()
                .min(Comparator.comparingDouble(
                        n -> all.get(n).at().crowKm(all.get(0).at())))
                .orElseThrow();
    }

    static OfferedWindow window(LocalDate date) {
        return new OfferedWindow(date, LocalTime.of(8, 30), LocalTime.of(15, 30), false);
    }
}
