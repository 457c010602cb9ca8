package id.mcsoc.planning.offers;

import id.mcsoc.booking.SlotAnswer;
import id.mcsoc.booking.SlotAnswer.NoSlot;
import id.mcsoc.booking.SlotAnswer.Reason;
import id.mcsoc.booking.SlotAnswer.SlotOffer;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.planning.offers.FreeTimes.View;
import id.mcsoc.planning.solver.SlotSearch.Ask;
import id.mcsoc.planning.solver.SlotSearch.FreeSlot;
import id.mcsoc.planning.solver.SlotSearch.Obstacle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Five times, those on the days that the kelurahan offers first; or why there is none. */
@Component
class Offering {

    private static final int FIVE = 5;
    /** Enough to have the nearest date among them. */
    private static final int MANY = 60;

    private final FreeTimes times;
    private final OfferWords words;

    Offering(FreeTimes times, OfferWords words) {
        this.times = times;
        this.words = words;
    }

    SlotAnswer offers(SlotAsk ask) {
        var view = times.of(ask);
        var search = view.free().search();
        var offered = view.in(ask.windows());
        var other = view.in(ask.otherwise());
        var own = ask.windows().isEmpty() ? List.<FreeSlot>of() : search.free(offered, FIVE);
        var others = own.size() == FIVE ? List.<FreeSlot>of() : search.free(other, FIVE - own.size());
        var offers = new ArrayList<SlotOffer>(words.offers(view, own, true));
        offers.addAll(words.offers(view, others, ask.windows().isEmpty()));
        return new SlotAnswer(offers, own.isEmpty() ? why(view, offered, other, others) : Optional.empty());
    }

    private static Optional<NoSlot> why(View view, Ask offered, Ask other, List<FreeSlot> others) {
        boolean hasDays = !view.ask().windows().isEmpty();
        if (!hasDays && !others.isEmpty()) {
            return Optional.empty();
        }
        var search = view.free().search();
        var asked = hasDays ? offered : other;
        var nearest = others.isEmpty()
                ? Optional.<LocalDate>empty()
                : search.free(other, MANY).stream().map(FreeSlot::date).min(Comparator.naturalOrder());
        var obstacle = search.obstacle(asked);
        return Optional.of(new NoSlot(reason(obstacle, view), nearest, search.ifOneGaveWay(asked)));
    }

    private static Reason reason(Obstacle obstacle, View view) {
        return new Reason(
                obstacle.name(),
                obstacle == Obstacle.TOO_MANY_FAMILIES
                        ? List.of(view.free().search().mostFamilies())
                        : List.of());
    }
}
