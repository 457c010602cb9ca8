package id.mcsoc.readiness;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.planning.VisitState;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visits ahead, each with what is still missing. */
@Service
@Transactional
public class ReadinessBoard {

    private static final Set<VisitState> AHEAD =
            EnumSet.of(VisitState.PLANNED, VisitState.CONFIRMED, VisitState.PACKED, VisitState.MOVED);

    private final VisitPlans visits;
    private final ReadinessFacts facts;
    private final Ticks ticks;
    private final Branches branches;
    private final Clock clock;

    ReadinessBoard(VisitPlans visits, ReadinessFacts facts, Ticks ticks, Branches branches, Clock clock) {
        this.visits = visits;
        this.facts = facts;
        this.ticks = ticks;
        this.branches = branches;
        this.clock = clock;
    }

    /** Today and the next eight days, by start: what the actor may see. */
    @Transactional(readOnly = true)
    public List<Readiness> ahead(Actor actor) {
        return ahead(actor.branch()).stream()
                .filter(visit -> isOf(visit, actor))
                .map(facts::of)
                .toList();
    }

    List<ScheduledVisit> ahead(BranchCode branch) {
        var today = LocalDate.ofInstant(clock.instant(), branches.get(branch).zone());
        return visits.ofBranch(branch, today, today.plusDays(8)).stream()
                .filter(visit -> AHEAD.contains(visit.state()))
                .toList();
    }

    /** @throws NotFound for a visit that is not the actor's */
    @Transactional(readOnly = true)
    public Readiness get(VisitId id, Actor actor) {
        return facts.of(visit(id, actor));
    }

    /** @throws Refused NOT_YOURS_TO_CONFIRM, VISIT_UNDER_WAY */
    public void say(VisitId id, Item item, boolean done, Actor by) {
        var visit = visit(id, by);
        if (!item.said() || !mayConfirm(item, by)) {
            throw new Refused(ReadinessRefusal.NOT_YOURS_TO_CONFIRM);
        }
        if (!AHEAD.contains(visit.state())) {
            throw new Refused(ReadinessRefusal.VISIT_UNDER_WAY);
        }
        ticks.say(id, visit.start(), item, done, by);
    }

    /** The owner, or the branch on the telephone with the owner. */
    static boolean mayConfirm(Item item, Actor by) {
        return switch (by.role()) {
            case BRANCH_PLANNER, BRANCH_HEAD -> true;
            case KELURAHAN_STAFF -> item.owner() == Item.Owner.KELURAHAN;
            case FIELD_OFFICER -> item.owner() == Item.Owner.TEAM;
            default -> false;
        };
    }

    private ScheduledVisit visit(VisitId id, Actor actor) {
        return visits.find(id).filter(visit -> isOf(visit, actor)).orElseThrow(() -> new NotFound(id));
    }

    private static boolean isOf(ScheduledVisit visit, Actor actor) {
        return actor.scope().branch() != null
                && actor.scope().covers(visit.branch())
                && actor.scope().covers(visit.area())
                && (actor.role() != Role.FIELD_OFFICER
                        || visit.team().equals(actor.scope().team()));
    }
}
