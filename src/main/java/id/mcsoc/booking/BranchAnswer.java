package id.mcsoc.booking;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What the branch's last plan made of a request: a slot, or reasons why there is none; never both. */
@Embeddable
class BranchAnswer {

    @Embedded
    private @Nullable SlotPart slot;

    @ElementCollection
    @CollectionTable(name = "booking_unplanned_reason", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<ReasonPart> reasons = new ArrayList<>();

    void slot(ProposedSlot proposed) {
        slot = SlotPart.of(proposed);
        reasons.clear();
    }

    void reasons(List<UnplannedReason> why) {
        slot = null;
        reasons.clear();
        why.stream().map(ReasonPart::of).forEach(reasons::add);
    }

    void noSlot() {
        slot = null;
    }

    Optional<ProposedSlot> slot() {
        return Optional.ofNullable(slot).map(SlotPart::slot);
    }

    List<UnplannedReason> reasons() {
        return reasons.stream().map(ReasonPart::reason).toList();
    }
}
