package id.mcsoc.booking;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who changed the state, when, from what to what, and why. Written once. */
@Entity
@Table(name = "booking_history")
class HistoryRow {

    @Id
    private UUID id;

    private int position;

    @Column(nullable = false)
    private UUID userId;

    @Column(nullable = false)
    private String userName;

    @Enumerated(EnumType.STRING)
    private @Nullable RequestState fromState;

    @Enumerated(EnumType.STRING)
    private RequestState toState;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private Instant changedAt;

    protected HistoryRow() {}

    HistoryRow(int position, @Nullable RequestState from, RequestState to, Deed deed) {
        id = UuidCreator.getTimeOrderedEpoch();
        this.position = position;
        userId = deed.by().id().value();
        userName = deed.by().name();
        fromState = from;
        toState = to;
        reason = deed.why();
        changedAt = deed.at();
    }

    RequestHistory view() {
        return new RequestHistory(userName, fromState, toState, reason, changedAt);
    }
}
