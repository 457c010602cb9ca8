package id.mcsoc.notifications.calendar;

import id.mcsoc.geo.AreaCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A kelurahan whose families go to another's place; its calendars show that visit. */
@Entity
@Table(name = "notification_visit_guest")
class CalendarGuest {

    @Embeddable
    record Key(
            @Column(nullable = false) UUID visit,
            @Column(nullable = false) String area) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    private int families;

    @Column(nullable = false)
    private boolean leftVisit;

    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    private Instant changedAt;

    protected CalendarGuest() {}

    CalendarGuest(UUID visit, AreaCode area, int families, Instant at) {
        this.key = new Key(visit, area.value());
        this.families = families;
        this.changedAt = at;
    }

    void comes(int count, Instant at) {
        if (leftVisit || count != families) {
            leftVisit = false;
            families = count;
            changed(at);
        }
    }

    void leaves(Instant at) {
        if (!leftVisit) {
            leftVisit = true;
            changed(at);
        }
    }

    private void changed(Instant at) {
        revision++;
        changedAt = at;
    }

    UUID visit() {
        return key.visit();
    }

    AreaCode area() {
        return new AreaCode(key.area());
    }

    int families() {
        return families;
    }

    boolean hasLeft() {
        return leftVisit;
    }

    int revision() {
        return revision;
    }

    Instant changedAt() {
        return changedAt;
    }
}
