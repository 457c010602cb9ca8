package id.mcsoc.planning.proposal;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.solver.VisitPlanner.MoveCheck;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Moves and pins by hand. Mouse, keyboard and API come here, and the planner's own rules answer. */
@Service
public class Moves {

    private final Plans plans;
    private final Judge judge;
    private final Edits edits;
    private final RuleWords words;
    private final Branches branches;

    Moves(Plans plans, Judge judge, Edits edits, RuleWords words, Branches branches) {
        this.plans = plans;
        this.judge = judge;
        this.edits = edits;
        this.words = words;
        this.branches = branches;
    }

    /** Where a visit is to go; it starts at {@code notBefore} or as soon after as it fits. */
    public record Target(String team, LocalDate date, LocalTime notBefore) {}

    public MoveCheck check(UUID plan, UUID visit, Target target, Actor by) {
        var seen = plans.get(plan, by.branch());
        return judge.check(seen, seen.stop(visit), target);
    }

    /** @throws Refused when a hard rule would be broken: the sentence says which and why */
    public void move(UUID plan, UUID visit, Target target, Actor by) {
        var seen = plans.get(plan, by.branch());
        var stop = seen.stop(visit);
        if (stop.pins().any()) {
            throw new Refused(PlanningRefusal.PINNED, stop.number());
        }
        var checked = judge.check(seen, stop, target);
        if (!checked.fits()) {
            throw new Refused(PlanningRefusal.MOVE_BREAKS_RULES, words.broken(checked.violations()));
        }
        var slot = slot(target, checked, branches.get(by.branch()).zone());
        edits.place(plan, visit, slot, seen.header().revision(), by);
        judge.rescore(plan, by.branch());
    }

    /** Whether there is a move to undo. */
    public boolean undoable(UUID plan) {
        return edits.any(plan);
    }

    public void undo(UUID plan, Actor by) {
        edits.undo(plan, by);
        judge.rescore(plan, by.branch());
    }

    /**
     * @param pins all false takes the pins away
     * @return the day the visit stands on
     */
    public LocalDate pin(UUID plan, UUID visit, Pins pins, Actor by) {
        if (pins.any() && String.valueOf(pins.reason()).isBlank()) {
            throw new Refused(PlanningRefusal.PIN_NEEDS_REASON);
        }
        var slot = edits.pin(plan, visit, pins, by);
        return LocalDate.ofInstant(slot.start(), branches.get(by.branch()).zone());
    }

    static Slot slot(Target target, MoveCheck checked, ZoneId zone) {
        return new Slot(
                target.team(),
                target.date().atTime(checked.start()).atZone(zone).toInstant(),
                target.date().atTime(checked.end()).atZone(zone).toInstant());
    }
}
