package id.mcsoc.planning.board;

import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.StopView;
import id.mcsoc.planning.proposal.StopView.Slot;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run made of the proposal it began with.
 *
 * @param before that proposal, when there was one
 * @param moved on another team, day or time than before
 * @param gained planned now and not before
 * @param lost planned before and not now
 * @param kept edits made by hand during the run that stand
 */
record RunResult(@Nullable UUID before, Counts counts, int moved, int gained, int lost, int kept) {

    record Counts(int placed, int left, int families) {}

    static RunResult of(@Nullable PlanView before, PlanView after) {
        var was = before == null ? Map.<String, Slot>of() : slots(before);
        var becomes = slots(after);
        int kept = (int) becomes.keySet().stream().filter(was::containsKey).count();
        int moved = (int) becomes.entrySet().stream()
                .filter(stop ->
                        was.containsKey(stop.getKey()) && !stop.getValue().equals(was.get(stop.getKey())))
                .count();
        return new RunResult(
                before == null ? null : before.id(),
                new Counts(after.placed().size(), after.left().size(), after.familiesPlaced()),
                moved,
                becomes.size() - kept,
                was.size() - kept,
                after.header().keptEdits());
    }

    public boolean changesNothing() {
        return before != null && moved == 0 && gained == 0 && lost == 0;
    }

    private static Map<String, Slot> slots(PlanView plan) {
        return plan.placed().stream()
                .collect(Collectors.toMap(StopView::number, stop -> Objects.requireNonNull(stop.slot())));
    }
}
