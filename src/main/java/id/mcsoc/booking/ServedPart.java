package id.mcsoc.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a request's families were served, and how many. */
@Embeddable
record ServedPart(
        @Column(name = "served_at") @Nullable Instant at,

        @Column(name = "served_families") int families) {

    static final ServedPart NOT_YET = new ServedPart(null, 0);
}
