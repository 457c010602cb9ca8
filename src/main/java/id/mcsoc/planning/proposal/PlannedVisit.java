package id.mcsoc.planning.proposal;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.proposal.StopView.Subject;
import id.mcsoc.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request in a plan: with a team and a time, or left out for reasons ({@code reasons} is JSON). */
@Entity
@Table(name = "planning_planned_visit")
class PlannedVisit {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private UUID requestId;

    @Column(nullable = false, updatable = false)
    private String requestNumber;

    @Column(nullable = false, updatable = false)
    private String area;

    @Column(nullable = false, updatable = false)
    private String venueName;

    @Column(nullable = false, updatable = false)
    private double lat;

    @Column(nullable = false, updatable = false)
    private double lon;

    @Column(nullable = false, updatable = false)
    private int families;

    @Column
    private @Nullable String team;

    @Column
    private @Nullable Instant startsAt;

    @Column
    private @Nullable Instant endsAt;

    @Column(nullable = false)
    private boolean pinTeam;

    @Column(nullable = false)
    private boolean pinDay;

    @Column(nullable = false)
    private boolean pinTime;

    @Column
    private @Nullable String pinReason;

    @Column
    private @Nullable String pinnedBy;

    @Column(nullable = false)
    private int editedIn;

    @Column(nullable = false)
    private String reasons;

    protected PlannedVisit() {}

    PlannedVisit(UUID id, UUID plan, Subject subject) {
        this.id = id;
        this.planId = plan;
        this.requestId = subject.request().value();
        this.requestNumber = subject.number();
        this.area = subject.area().value();
        this.venueName = subject.venueName();
        this.lat = subject.venue().lat();
        this.lon = subject.venue().lon();
        this.families = subject.families();
        this.reasons = "[]";
    }

    void place(Slot slot) {
        team = slot.team();
        startsAt = slot.start();
        endsAt = slot.end();
        reasons = "[]";
    }

    void leaveOut(String newReasons) {
        team = null;
        startsAt = null;
        endsAt = null;
        reasons = newReasons;
    }

    void pin(Pins pins) {
        if (team == null) {
            throw new Refused(PlanningRefusal.NOT_ASSIGNED, requestNumber);
        }
        pinTeam = pins.team();
        pinDay = pins.day();
        pinTime = pins.time();
        pinReason = pins.any() ? pins.reason() : null;
        pinnedBy = pins.any() ? pins.by() : null;
    }

    void edited(int revision) {
        editedIn = revision;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    Subject subject() {
        return new Subject(
                new RequestId(requestId),
                requestNumber,
                new AreaCode(area),
                venueName,
                new Coordinates(lat, lon),
                families);
    }

    @Nullable
    Slot slot() {
        return team == null || startsAt == null || endsAt == null ? null : new Slot(team, startsAt, endsAt);
    }

    Pins pins() {
        return new Pins(pinTeam, pinDay, pinTime, pinReason, pinnedBy);
    }

    int editedIn() {
        return editedIn;
    }

    String reasons() {
        return reasons;
    }
}
