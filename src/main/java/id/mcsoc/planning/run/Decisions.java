package id.mcsoc.planning.run;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.proposal.Approval;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A proposal is decided only while nothing is being computed from it. */
@Service
@Transactional
public class Decisions {

    private final Runs runs;
    private final Approval approval;

    Decisions(Runs runs, Approval approval) {
        this.runs = runs;
        this.approval = approval;
    }

    /** @return visits in the approved plan */
    public int approve(UUID plan, Actor head) {
        runs.requireNone(head.branch());
        return approval.approve(plan, head);
    }

    public void discard(UUID plan, Actor by) {
        runs.requireNone(by.branch());
        approval.discard(plan, by);
    }
}
