package id.mcsoc.booking.shortfall;

import id.mcsoc.booking.ProposedSlot;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.SlotReleased;
import id.mcsoc.geo.BranchCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A time that became free; offered until somebody takes it or it is too late. */
@Entity
@Table(name = "booking_freed_slot")
class FreedSlot {

    enum State {
        OPEN,
        TAKEN,
        OVER
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID released;

    @Column(nullable = false, updatable = false)
    private String branch;

    @Column(nullable = false, updatable = false)
    private String team;

    @Column(nullable = false, updatable = false)
    private Instant startsAt;

    @Column(nullable = false, updatable = false)
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(nullable = false, updatable = false)
    private Instant freedAt;

    protected FreedSlot() {}

    FreedSlot(UUID id, SlotReleased event) {
        this.id = id;
        this.released = event.request().value();
        this.branch = event.branch().value();
        this.team = event.slot().team();
        this.startsAt = event.slot().start();
        this.endsAt = event.slot().end();
        this.state = State.OPEN;
        this.freedAt = event.at();
    }

    void taken() {
        state = State.TAKEN;
    }

    void over() {
        state = State.OVER;
    }

    UUID id() {
        return id;
    }

    RequestId released() {
        return new RequestId(released);
    }

    BranchCode branch() {
        return new BranchCode(branch);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    ProposedSlot slot() {
        return new ProposedSlot(team, startsAt, endsAt);
    }
}
