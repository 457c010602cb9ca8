package id.mcsoc.planning.trouble;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.trouble.TroubleView.Mark;
import id.mcsoc.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is out of order in a branch. */
@Service
@Transactional
public class Troubles {

    private final MarkedTroubleRepository troubles;
    private final Clock clock;

    Troubles(MarkedTroubleRepository troubles, Clock clock) {
        this.troubles = troubles;
        this.clock = clock;
    }

    /** Not lifted and not over on that day, by their first day. */
    @Transactional(readOnly = true)
    public List<TroubleView> from(BranchCode branch, LocalDate day) {
        return troubles
                .findByBranchAndLiftedAtIsNullAndLastDayGreaterThanEqualOrderByFirstDayAscWhatAsc(branch.value(), day)
                .stream()
                .map(MarkedTrouble::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public Outages outages(BranchCode branch, LocalDate from) {
        return new Outages(from(branch, from).stream().map(TroubleView::trouble).toList());
    }

    public void mark(Trouble trouble, String reason, Actor by) {
        var mark = new Mark(reason, clock.instant(), by.name());
        troubles.save(
                new MarkedTrouble(UuidCreator.getTimeOrderedEpoch(), by.branch().value(), trouble, mark));
    }

    /** It can be used again. @throws NotFound for another branch's */
    public void lift(UUID id, Actor by) {
        troubles.findByIdAndBranch(id, by.branch().value())
                .orElseThrow(() -> new NotFound(id))
                .lift(clock.instant(), by.name());
    }
}
