package id.mcsoc.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a request looks for neighbours, or is a guest at the visit of one. */
@Embeddable
class Pooled {

    @Column(name = "host_id")
    private @Nullable UUID hostId;

    @Column(name = "waiting_since")
    private @Nullable Instant waitingSince;

    void await(Instant at) {
        hostId = null;
        waitingSince = waitingSince == null ? at : waitingSince;
    }

    void visit(RequestId host) {
        hostId = host.value();
        waitingSince = null;
    }

    void alone() {
        hostId = null;
        waitingSince = null;
    }

    Optional<RequestId> host() {
        return Optional.ofNullable(hostId).map(RequestId::new);
    }

    Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }
}
