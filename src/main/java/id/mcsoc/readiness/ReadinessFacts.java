package id.mcsoc.readiness;

import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestFamily;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.BlankCards;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the records and the people say about a visit, line by line. */
@Component
class ReadinessFacts {

    private static final Set<VisitState> LOADED =
            EnumSet.of(VisitState.PACKED, VisitState.STARTED, VisitState.CLOSED, VisitState.PARTLY_SERVED);

    private final VisitRequests requests;
    private final BlankCards blanks;
    private final Ticks ticks;
    private final Hours hours;
    private final Areas areas;

    ReadinessFacts(VisitRequests requests, BlankCards blanks, Ticks ticks, Hours hours, Areas areas) {
        this.requests = requests;
        this.blanks = blanks;
        this.ticks = ticks;
        this.hours = hours;
        this.areas = areas;
    }

    /** Days before a visit, at the hour its branch opens. */
    @Component
    record Hours(Branches branches, Clock clock) {

        Instant before(ScheduledVisit visit, int days) {
            var office = branches.get(visit.branch());
            return LocalDate.ofInstant(visit.start(), office.zone())
                    .minusDays(days)
                    .atTime(office.opens())
                    .atZone(office.zone())
                    .toInstant();
        }
    }

    Readiness of(ScheduledVisit visit) {
        var said = ticks.of(visit.id(), visit.start());
        var families = requests.families(visit.request());
        var request = requests.find(visit.request());
        var lines = Arrays.stream(Item.values())
                .map(item -> line(visit, item, facts(item, visit, families, request.orElse(null)), said))
                .toList();
        return new Readiness(visit, areas.get(visit.area()).name(), lines);
    }

    private Readiness.Line line(ScheduledVisit visit, Item item, List<Long> facts, Map<Item, String> said) {
        var done = item.said() ? said.containsKey(item) : done(item, visit, facts);
        var deadline = hours.before(visit, item.days());
        var light = ReadinessRules.light(done, deadline, hours.clock().instant());
        return new Readiness.Line(item, done, deadline, light, facts, said.getOrDefault(item, ""));
    }

    private static boolean done(Item item, ScheduledVisit visit, List<Long> facts) {
        return switch (item) {
            case FAMILY_LIST -> ReadinessRules.listed(facts.get(0), facts.get(1));
            case DOCUMENTS -> ReadinessRules.documented(facts.get(0), facts.get(1));
            case STOCK -> ReadinessRules.stocked(facts.get(0), facts.get(1));
            default -> LOADED.contains(visit.state());
        };
    }

    private List<Long> facts(
            Item item, ScheduledVisit visit, List<RequestFamily> families, @Nullable OpenRequest request) {
        var listed = (long) families.size();
        return switch (item) {
            case FAMILY_LIST -> List.of(listed, request == null ? 1L : request.minimum());
            case DOCUMENTS ->
                List.of(families.stream().filter(RequestFamily::documentsReady).count(), listed);
            case STOCK -> List.of((long) blanks.of(visit.team()).orElse(0), request == null ? 0L : request.cards());
            default -> List.of(0L, 0L);
        };
    }
}
