package id.mcsoc.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a request was last touched and by whom; {@code sequence} counts its steps, as a calendar entry's must. */
@Embeddable
record LastChange(
        @Column(name = "changed_at") Instant at,

        @Column(name = "changed_by") String by,

        @Column(name = "sequence") int sequence) {

    static LastChange first(Deed deed) {
        return new LastChange(deed.at(), deed.by().name(), 0);
    }

    LastChange edited(Deed deed) {
        return new LastChange(deed.at(), deed.by().name(), sequence);
    }

    LastChange moved(Deed deed) {
        return new LastChange(deed.at(), deed.by().name(), sequence + 1);
    }
}
