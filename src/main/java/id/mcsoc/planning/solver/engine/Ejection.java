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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where one more visit would fit if one draft gave way and went somewhere else. */
public final class Ejection {

    /** So many of the cheapest are tried out. */
    private static final int TRIED = 20;

    private final Gaps gaps;
    private final Walk walk = new Walk();
    private final Map<Integer, List<Vacancy>> vacancies = new HashMap<>();
    private final Map<Block, Optional<Gap>> elsewhere = new IdentityHashMap<>();

    public Ejection(Gaps gaps) {
        this.gaps = gaps;
    }

    /** @param leaves the draft that gives way, {@code to}: where it finds a place instead */
    public record Option(Gap gap, Block leaves, Gap to) {
        long cost() {
            return gap.cost() + to.cost();
        }
    }

    /** A day without one of its drafts. The plan stands still, so that is walked once and kept. */
    private record Vacancy(Block leaves, Schedule without, int families, int cards) {}

    private record Room(Gap gap, Block leaves) {}

    /** The cheapest of those tried. */
    public Optional<Option> of(VisitFacts visit) {
        var rooms = new ArrayList<Room>();
        for (int day = 0; day < gaps.days().size(); day++) {
            if (Gaps.isOffered(visit, gaps.days().get(day))) {
                rooms(visit, day, rooms);
            }
        }
        return rooms.stream()
                .flatMap(room -> elsewhere(room.leaves())
                        .filter(to -> to.day() != room.gap().day())
                        .map(to -> new Option(room.gap(), room.leaves(), to))
                        .stream())
                .min(Comparator.comparingLong(Option::cost));
    }

    /** @param cheapest the best so far, cheapest first; a day dearer than the last of them is not looked into */
    private void rooms(VisitFacts visit, int day, List<Room> cheapest) {
        long fixed = gaps.costOfDay(visit, day);
        if (fixed >= bound(cheapest)) {
            return;
        }
        boolean clash = gaps.routes().wouldClash(day, visit.area());
        for (var vacancy : vacancies.computeIfAbsent(day, this::vacancies)) {
            boolean room = visit.families() <= vacancy.families() && visit.cards() <= vacancy.cards();
            if (room && (!clash || vacancy.leaves().area() == visit.area())) {
                var gap = gaps.cheapest(visit, day, vacancy.without(), fixed, bound(cheapest));
                if (gap != null) {
                    add(new Room(gap, vacancy.leaves()), cheapest);
                }
            }
        }
    }

    private static long bound(List<Room> cheapest) {
        return cheapest.size() < TRIED
                ? Long.MAX_VALUE
                : cheapest.get(TRIED - 1).gap().cost();
    }

    private static void add(Room room, List<Room> cheapest) {
        if (cheapest.size() == TRIED) {
            cheapest.remove(TRIED - 1);
        }
        int at = cheapest.size();
        while (at > 0 && cheapest.get(at - 1).gap().cost() > room.gap().cost()) {
            at--;
        }
        cheapest.add(at, room);
    }

    private List<Vacancy> vacancies(int index) {
        var day = gaps.days().get(index);
        int cards = day.blocks().stream().mapToInt(Ejection::cards).sum();
        return day.blocks().stream()
                .filter(Block::isPinned)
                .map(block -> new Vacancy(
                        block,
                        without(day, block),
                        day.shift().families() - day.blockFamilies() + block.families(),
                        day.shift().cards() - cards + cards(block)))
                .toList();
    }

    private Schedule without(DayFacts day, Block block) {
        var others = day.blocks().stream().filter(other -> other != block).toList();
        var schedule = new Schedule(day.withBlocks(others), walk);
        schedule.refresh(List.of());
        return schedule;
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
