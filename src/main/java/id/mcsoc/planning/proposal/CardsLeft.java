package id.mcsoc.planning.proposal;

import id.mcsoc.booking.RequestId;
import id.mcsoc.planning.BlankCards;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.solver.Problem.DayFact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The blank cards a team sets out with each day: its stock, less what that day's promised visits need. */
@Component
class CardsLeft {

    private final BlankCards blanks;

    CardsLeft(BlankCards blanks) {
        this.blanks = blanks;
    }

    /** @param promised of this team, {@code cards}: needed by each request */
    List<DayFact> on(
            List<DayFact> days,
            String team,
            List<ScheduledVisit> promised,
            Map<RequestId, Integer> cards,
            ZoneId zone) {
        var stock = blanks.of(team);
        return stock.isEmpty()
                ? days
                : days.stream()
                        .map(day ->
                                day.blanks(Math.max(0, stock.getAsInt() - needed(day.date(), promised, cards, zone))))
                        .toList();
    }

    private static int needed(
            LocalDate date, List<ScheduledVisit> promised, Map<RequestId, Integer> cards, ZoneId zone) {
        return promised.stream()
                .filter(visit -> LocalDate.ofInstant(visit.start(), zone).equals(date))
                .mapToInt(visit -> cards.getOrDefault(visit.request(), 0))
                .sum();
    }
}
