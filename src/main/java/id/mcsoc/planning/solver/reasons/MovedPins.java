package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.Fix;
import id.mcsoc.planning.solver.Fix.Kind;
import id.mcsoc.planning.solver.model.Block;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.VisitFacts.Promise;
import java.util.List;
import java.util.Optional;

/** Makes room where a planner pinned something, if what was pinned finds another place. */
record MovedPins(Standing standing, Spots spots) {

    Optional<List<Fix>> of(VisitFacts visit) {
        for (var day : standing.days()) {
            if (visit.windows()[day.facts().date()] == null || !standing.isAlone(day, visit)) {
                continue;
            }
            for (var block : day.facts().blocks()) {
                var moved = Optional.ofNullable(block.pinned()).flatMap(pinned -> moved(day, block, pinned, visit));
                if (moved.isPresent()) {
                    return moved;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<Fix>> moved(TeamDay day, Block block, VisitFacts pinned, VisitFacts visit) {
        var others =
                day.facts().blocks().stream().filter(other -> other != block).toList();
        if (!standing.fits(day.facts().withBlocks(others), day.visits(), visit)) {
            return Optional.empty();
        }
        int index = day.facts().index();
        return spots.find(pinned.withPromise(Promise.NONE), Lift.NOTHING, other -> other.index() != index)
                .map(spot -> List.of(fix(pinned, spot)));
    }

    private static Fix fix(VisitFacts pinned, Spot spot) {
        var facts = spot.day().facts();
        var start = Needed.time(spot.start());
        return new Fix(Kind.MOVE_PINNED, facts.crew().id(), facts.calendarDate(), start, null, 0, pinned.id());
    }
}
