package id.mcsoc.booking;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Kelurahan;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Times that the plan has free for a kelurahan that has not asked yet: a usual visit, at its centre. */
@Service
@Transactional(readOnly = true)
public class SuggestedTimes {

    /** Nobody's request: it holds nothing and nothing is held for it. */
    private static final RequestId NOBODY = new RequestId(new UUID(0, 0));

    private final VisitRequestRepository requests;
    private final VisitWindows windows;
    private final ListDeadline deadline;
    private final SlotOffers slots;
    private final SlotAsk.Need usual;

    SuggestedTimes(
            VisitRequestRepository requests,
            VisitWindows windows,
            ListDeadline deadline,
            SlotOffers slots,
            UsualNeed usual) {
        this.requests = requests;
        this.windows = windows;
        this.deadline = deadline;
        this.slots = slots;
        this.usual = usual.need();
    }

    /** Up to five, best first. */
    public List<SlotAnswer.SlotOffer> in(Kelurahan area, BranchCode branch) {
        var open = windows.usual(branch).stream()
                .filter(window -> deadline.isAhead(branch, window.date()))
                .toList();
        var lastServed = requests.lastServedIn(area.code().value());
        var ask = new SlotAsk(NOBODY, branch, area.code(), area.at(), usual, List.of(), open, lastServed);
        return slots.offers(ask).offers();
    }
}
