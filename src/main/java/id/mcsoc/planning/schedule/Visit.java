package id.mcsoc.planning.schedule;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.VisitState;
import id.mcsoc.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One visit of an approved plan. */
@Entity
@Table(name = "planning_visit")
class Visit {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private UUID requestId;

    @Column
    private @Nullable UUID activeRequest;

    @Column(nullable = false, updatable = false)
    private String requestNumber;

    @Column(nullable = false, updatable = false)
    private String branch;

    @Column(nullable = false)
    private String team;

    @Column(nullable = false, updatable = false)
    private String area;

    @Column(nullable = false)
    private String venueName;

    @Column(nullable = false)
    private double lat;

    @Column(nullable = false)
    private double lon;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private Instant endsAt;

    @Column(nullable = false)
    private int families;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private VisitState state;

    @Column(nullable = false)
    private int revision;

    @Version
    private @Nullable Long version;

    protected Visit() {}

    Visit(UUID id, UUID plan, NewVisit visit) {
        this.id = id;
        this.planId = plan;
        this.requestId = visit.request().value();
        this.activeRequest = requestId;
        this.requestNumber = visit.requestNumber();
        this.branch = visit.branch().value();
        this.team = visit.team();
        this.area = visit.area().value();
        this.venueName = visit.venueName();
        this.lat = visit.venue().lat();
        this.lon = visit.venue().lon();
        this.startsAt = visit.start();
        this.endsAt = visit.end();
        this.families = visit.families();
        this.state = VisitState.PLANNED;
    }

    void confirm() {
        become(VisitState.CONFIRMED, VisitState.PLANNED);
    }

    void pack() {
        become(VisitState.PACKED, VisitState.CONFIRMED);
    }

    void start() {
        become(VisitState.STARTED, VisitState.CONFIRMED, VisitState.PACKED);
    }

    void close(int leftOver) {
        become(
                leftOver > 0 ? VisitState.PARTLY_SERVED : VisitState.CLOSED,
                VisitState.CONFIRMED,
                VisitState.PACKED,
                VisitState.STARTED);
        activeRequest = null;
    }

    /** Nobody goes; a new visit for the same request may be planned. */
    void cancel() {
        become(VisitState.CANCELLED, VisitState.PLANNED, VisitState.CONFIRMED, VisitState.PACKED);
        activeRequest = null;
        revision++;
    }

    /** Only what the kelurahan has not agreed to is moved. */
    void move(UUID plan, String newTeam, Instant start, Instant end) {
        require(VisitState.PLANNED);
        planId = plan;
        team = newTeam;
        startsAt = start;
        endsAt = end;
        revision++;
    }

    /** Changed although it was promised; who keeps the hour and only sends another team keeps the agreement. */
    void repair(String newTeam, Instant start, Instant end) {
        require(VisitState.PLANNED, VisitState.CONFIRMED, VisitState.PACKED);
        var agreed = state != VisitState.PLANNED && startsAt.equals(start) && endsAt.equals(end);
        state = agreed ? VisitState.CONFIRMED : VisitState.PLANNED;
        team = newTeam;
        startsAt = start;
        endsAt = end;
        revision++;
    }

    void expect(int count) {
        families = count;
    }

    boolean standsAt(String otherTeam, Instant start, Instant end) {
        return team.equals(otherTeam) && startsAt.equals(start) && endsAt.equals(end);
    }

    private void become(VisitState next, VisitState... from) {
        require(from);
        state = next;
    }

    private void require(VisitState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new Refused(PlanningRefusal.VISIT_STATE, requestNumber, state);
        }
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    String requestNumber() {
        return requestNumber;
    }

    String branch() {
        return branch;
    }

    String team() {
        return team;
    }

    String area() {
        return area;
    }

    String venueName() {
        return venueName;
    }

    double lat() {
        return lat;
    }

    double lon() {
        return lon;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int families() {
        return families;
    }

    VisitState state() {
        return state;
    }

    int revision() {
        return revision;
    }
}
