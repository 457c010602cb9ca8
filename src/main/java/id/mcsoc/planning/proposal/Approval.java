package id.mcsoc.planning.proposal;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The branch head's word: a proposal becomes a schedule, all of it or nothing. */
@Service
public class Approval {

    private final PlanRepository repository;
    private final Plans plans;
    private final ApprovalCheck check;
    private final Publication publication;
    private final Clock clock;

    Approval(PlanRepository repository, Plans plans, ApprovalCheck check, Publication publication, Clock clock) {
        this.repository = repository;
        this.plans = plans;
        this.check = check;
        this.publication = publication;
        this.clock = clock;
    }

    /** @return visits in the approved plan */
    @Transactional
    public int approve(UUID id, Actor head) {
        var plan = locked(id, head);
        plan.requireOpen();
        var view = plans.get(id, head.branch());
        check.stillHolds(view);
        plan.approve(head.name(), clock.instant());
        repository.flush();
        publication.of(view, head);
        return view.placed().size();
    }

    @Transactional
    public void discard(UUID id, Actor by) {
        locked(id, by).discard(by.name(), clock.instant());
    }

    private Plan locked(UUID id, Actor by) {
        try {
            return repository.lock(id, by.branch().value()).orElseThrow(() -> new NotFound(id));
        } catch (PessimisticLockingFailureException e) {
            throw new Refused(PlanningRefusal.PLAN_BUSY);
        }
    }
}
