package id.mcsoc.booking.pooling;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.BranchCode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation to share a visit; complete when every kelurahan said yes. */
@Entity
@Table(name = "booking_pool")
class Pool {

    enum State {
        INVITED,
        COMPLETE,
        DECLINED,
        EXPIRED,
        ENDED
    }

    @Id
    private UUID id;

    @Column(nullable = false)
    private String branch;

    @Column(nullable = false)
    private UUID hostId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(nullable = false)
    private LocalDate meetOn;

    @Column(nullable = false)
    private LocalTime fromTime;

    @Column(nullable = false)
    private LocalTime toTime;

    private int families;
    private double travelKm;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant expiresAt;

    private @Nullable Instant endedAt;

    @Column(nullable = false)
    private String reason = "";

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "pool_id", nullable = false, updatable = false)
    @OrderBy("area, requestId")
    private List<PoolMember> members = new ArrayList<>();

    @Version
    private @Nullable Long version;

    protected Pool() {}

    Pool(BranchCode branch, Group group, Instant at, Instant expires) {
        id = UuidCreator.getTimeOrderedEpoch();
        this.branch = branch.value();
        hostId = group.host().id().value();
        state = State.INVITED;
        meetOn = group.time().date();
        fromTime = group.time().from();
        toTime = group.time().to();
        families = group.families();
        travelKm = group.km();
        createdAt = at;
        expiresAt = expires;
        group.members().forEach(member -> members.add(new PoolMember(member)));
    }

    /** @return whether everybody has said yes now */
    boolean accept(RequestId request, String by, Instant at) {
        member(request).ifPresent(member -> member.accept(by, at));
        return members.stream().allMatch(PoolMember::accepted);
    }

    void end(State how, String why, Instant at) {
        state = how;
        reason = why.length() > 500 ? why.substring(0, 500) : why;
        endedAt = at;
        members.forEach(PoolMember::release);
    }

    boolean isLive(Instant now) {
        return state == State.INVITED && now.isBefore(expiresAt);
    }

    boolean isOver(Instant now) {
        return state == State.INVITED && !now.isBefore(expiresAt);
    }

    Optional<PoolMember> member(RequestId request) {
        return members.stream()
                .filter(member -> member.request().equals(request))
                .findFirst();
    }

    List<RequestId> guests() {
        return members.stream()
                .map(PoolMember::request)
                .filter(request -> !request.equals(host()))
                .toList();
    }

    List<PoolMember> members() {
        return List.copyOf(members);
    }

    UUID id() {
        return id;
    }

    BranchCode branch() {
        return new BranchCode(branch);
    }

    RequestId host() {
        return new RequestId(hostId);
    }

    OfferedWindow time() {
        return new OfferedWindow(meetOn, fromTime, toTime, false);
    }

    int families() {
        return families;
    }

    double travelKm() {
        return travelKm;
    }

    State state() {
        return state;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
