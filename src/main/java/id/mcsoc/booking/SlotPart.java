package id.mcsoc.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A proposed slot as it is stored. */
@Embeddable
record SlotPart(
        @Column(name = "slot_team") String team,

        @Column(name = "slot_start") Instant start,

        @Column(name = "slot_end") Instant end) {

    static SlotPart of(ProposedSlot slot) {
        return new SlotPart(slot.team(), slot.start(), slot.end());
    }

    ProposedSlot slot() {
        return new ProposedSlot(team, start, end);
    }
}
