package id.mcsoc.booking.pooling;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.booking.GroupMember;
import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kelurahan's part in an invitation. */
@Entity
@Table(name = "booking_pool_member")
class PoolMember {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID requestId;

    /** The request for as long as the invitation is open: nobody has two at once. */
    private @Nullable UUID liveRequest;

    @Column(nullable = false, updatable = false)
    private String area;

    private int families;
    private boolean accepted;

    @Column(nullable = false)
    private String answeredBy = "";

    private @Nullable Instant answeredAt;

    protected PoolMember() {}

    PoolMember(GroupMember member) {
        id = UuidCreator.getTimeOrderedEpoch();
        requestId = member.id().value();
        liveRequest = requestId;
        area = member.area().value();
        families = member.families().size();
    }

    void accept(String by, Instant at) {
        if (!accepted) {
            accepted = true;
            answeredBy = by;
            answeredAt = at;
        }
    }

    void release() {
        liveRequest = null;
    }

    RequestId request() {
        return new RequestId(requestId);
    }

    AreaCode area() {
        return new AreaCode(area);
    }

    int families() {
        return families;
    }

    boolean accepted() {
        return accepted;
    }
}
