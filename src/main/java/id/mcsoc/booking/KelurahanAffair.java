package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** Whose affair a request is: said once, never changed. */
@MappedSuperclass
abstract class KelurahanAffair {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String branch;

    @Column(nullable = false)
    private String area;

    @Column(nullable = false)
    private Instant createdAt;

    protected KelurahanAffair() {}

    KelurahanAffair(RequestId id, AreaCode area, BranchCode branch, Instant at) {
        this.id = id.value();
        this.area = area.value();
        this.branch = branch.value();
        createdAt = at;
    }

    RequestId id() {
        return new RequestId(id);
    }

    AreaCode area() {
        return new AreaCode(area);
    }

    BranchCode branch() {
        return new BranchCode(branch);
    }
}
