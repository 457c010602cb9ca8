package id.mcsoc.booking.outreach;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The branch told a kelurahan of the visits. Never changed: a mistake is answered by the next line. */
@Entity
@Table(name = "booking_approach")
class Approach {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String branch;

    @Column(nullable = false, updatable = false)
    private String area;

    @Embedded
    private Told told;

    @Column(nullable = false, updatable = false)
    private Instant notedAt;

    @Column(nullable = false, updatable = false)
    private String notedBy;

    protected Approach() {}

    Approach(UUID id, BranchCode branch, AreaCode area, Told told, Instant at, String by) {
        this.id = id;
        this.branch = branch.value();
        this.area = area.value();
        this.told = told;
        this.notedAt = at;
        this.notedBy = by;
    }

    AreaCode area() {
        return new AreaCode(area);
    }

    Told told() {
        return told;
    }

    Contacted view() {
        return new Contacted(told, notedBy);
    }
}
