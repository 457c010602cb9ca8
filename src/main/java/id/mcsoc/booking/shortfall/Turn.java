package id.mcsoc.booking.shortfall;

import id.mcsoc.booking.RequestId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kelurahan is asked whether it takes a freed time; until then the time is held for it. */
@Entity
@Table(name = "booking_turn")
class Turn {

    enum Answer {
        AWAITED,
        ACCEPTED,
        DECLINED,
        LAPSED
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID slotId;

    @Column
    private @Nullable UUID askedSlot;

    @Column(nullable = false, updatable = false)
    private UUID requestId;

    @Column(nullable = false, updatable = false)
    private Instant startsAt;

    @Column(nullable = false, updatable = false)
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Answer answer;

    @Column(nullable = false, updatable = false)
    private Instant lastsUntil;

    @Column(nullable = false, updatable = false)
    private Instant askedAt;

    @Column
    private @Nullable Instant answeredAt;

    protected Turn() {}

    Turn(UUID id, FreedSlot slot, RequestId request, TurnView.Time time, Instant at) {
        this.id = id;
        this.slotId = slot.id();
        this.askedSlot = slot.id();
        this.requestId = request.value();
        this.startsAt = time.start();
        this.endsAt = time.end();
        this.lastsUntil = time.until();
        this.answer = Answer.AWAITED;
        this.askedAt = at;
    }

    void accept(Instant at) {
        answered(Answer.ACCEPTED, at);
    }

    void decline(Instant at) {
        answered(Answer.DECLINED, at);
    }

    void lapse(Instant at) {
        answered(Answer.LAPSED, at);
    }

    private void answered(Answer said, Instant at) {
        answer = said;
        askedSlot = null;
        answeredAt = at;
    }

    boolean isLive(Instant now) {
        return answer == Answer.AWAITED && now.isBefore(lastsUntil);
    }

    boolean isAwaited() {
        return answer == Answer.AWAITED;
    }

    UUID slot() {
        return slotId;
    }

    RequestId request() {
        return new RequestId(requestId);
    }

    TurnView view() {
        return new TurnView(request(), new TurnView.Time(startsAt, endsAt, lastsUntil));
    }
}
