package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.engine.Gaps.Gap;
import id.mcsoc.planning.solver.model.Block;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.VisitFacts.Promise;
import id.mcsoc.planning.solver.model.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where one more visit would fit if one draft gave way and went somewhere else. */
public final class Ejection {

    /** So many of the cheapest are tried out. */
    private static final int TRIED = 20;

    private final Gaps gaps;
    private final Walk walk = new Walk();
    private final Map<Block, Optional<Gap>> elsewhere = new HashMap<>();

    public Ejection(Gaps gaps) {
        this.gaps = gaps;
    }

    /** @param leaves the draft that gives way, {@code to}: where it finds a place instead */
    public record Option(Gap gap, Block leaves, Gap to) {
        long cost() {
            return gap.cost() + to.cost();
        }
    }

    private record Room(Gap gap, Block leaves) {}

    /** The cheapest of those tried. */
    public Optional<Option> of(VisitFacts visit) {
        var rooms = new ArrayList<Room>();
        for (var day : gaps.days()) {
            if (Gaps.isOffered(visit, day)) {
                rooms(visit, day, rooms);
            }
        }
        return rooms.stream()
                .sorted(Comparator.comparingLong(room -> room.gap().cost()))
                .limit(TRIED)
                .flatMap(room -> elsewhere(room.leaves())
                        .filter(to -> to.day() != room.gap().day())
                        .map(to -> new Option(room.gap(), room.leaves(), to))
                        .stream())
                .min(Comparator.comparingLong(Option::cost));
    }

    private void rooms(VisitFacts visit, DayFacts day, List<Room> rooms) {
        for (var block : day.blocks()) {
            boolean room = day.blockFamilies() - block.families() + visit.families()
                            <= day.shift().families()
                    && cards(day) - cards(block) + visit.cards() <= day.shift().cards();
            boolean clash = block.area() != visit.area() && gaps.routes().wouldClash(day.index(), visit.area());
            if (block.isPinned() && room && !clash) {
                var without =
                        day.blocks().stream().filter(other -> other != block).toList();
                var schedule = new Schedule(day.withBlocks(without), walk);
                schedule.refresh(List.of());
                var gap = gaps.cheapest(visit, day.index(), schedule);
                if (gap != null) {
                    rooms.add(new Room(gap, block));
                }
            }
        }
    }

    private static int cards(DayFacts day) {
        return day.blocks().stream().mapToInt(Ejection::cards).sum();
    }

    private static int cards(Block block) {
        return block.pinned() == null ? 0 : block.pinned().cards();
    }

    private Optional<Gap> elsewhere(Block block) {
        return elsewhere.computeIfAbsent(block, draft -> {
            var facts = draft.pinned();
            return facts == null
                    ? Optional.empty()
                    : gaps.of(facts.withPromise(Promise.NONE)).stream().findFirst();
        });
    }
}
