package id.mcsoc.notifications.calendar;

import id.mcsoc.geo.AreaCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A visit in people's calendars. An older change never overwrites a newer one, in whatever order they arrive. */
@Entity
@Table(name = "notification_visit")
class CalendarVisit {

    enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    @Id
    private UUID visit;

    @Column(nullable = false, updatable = false)
    private UUID request;

    @Column(nullable = false, updatable = false)
    private String branch;

    @Column(nullable = false, updatable = false)
    private String area;

    @Column(nullable = false)
    private String venue;

    @Column(nullable = false)
    private String team;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private Instant endsAt;

    @Column(nullable = false)
    private int sequence;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status;

    @Column(nullable = false)
    private Instant changedAt;

    protected CalendarVisit() {}

    CalendarVisit(CalendarEntry entry, String branch, Instant at) {
        this.visit = entry.visit();
        this.request = entry.request();
        this.branch = branch;
        this.area = entry.area().value();
        this.sequence = entry.sequence();
        this.status = entry.agreed() ? Status.CONFIRMED : Status.TENTATIVE;
        place(entry, at);
    }

    void moveTo(CalendarEntry entry, Instant at) {
        if (entry.sequence() > sequence) {
            sequence = entry.sequence();
            status = entry.agreed() ? Status.CONFIRMED : Status.TENTATIVE;
            place(entry, at);
        }
    }

    void agree(Instant at) {
        if (status == Status.TENTATIVE) {
            status = Status.CONFIRMED;
            changedAt = at;
        }
    }

    void cancel(int newSequence, Instant at) {
        if (newSequence >= sequence) {
            sequence = newSequence;
            status = Status.CANCELLED;
            changedAt = at;
        }
    }

    private void place(CalendarEntry entry, Instant at) {
        venue = entry.venue();
        team = entry.team();
        startsAt = entry.start();
        endsAt = entry.end();
        changedAt = at;
    }

    UUID visit() {
        return visit;
    }

    AreaCode area() {
        return new AreaCode(area);
    }

    String venue() {
        return venue;
    }

    String team() {
        return team;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int sequence() {
        return sequence;
    }

    Status status() {
        return status;
    }

    Instant changedAt() {
        return changedAt;
    }
}
