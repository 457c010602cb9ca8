package id.mcsoc.planning.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "planning_allowance")
class Allowance {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID teamId;

    @Column(nullable = false, updatable = false)
    private LocalDate givenOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AllowanceView.Kind kind;

    @Column(nullable = false, updatable = false)
    private int amount;

    @Column(updatable = false)
    private @Nullable LocalTime until;

    @Column(updatable = false)
    private @Nullable String kit;

    @Column(nullable = false, updatable = false)
    private UUID edit;

    @Column(nullable = false, updatable = false)
    private String request;

    @Column(nullable = false, updatable = false)
    private String givenBy;

    @Column(nullable = false, updatable = false)
    private Instant givenAt;

    protected Allowance() {}

    Allowance(UUID id, UUID teamId, AllowanceView.More more, AllowanceView.Cause cause, Instant at) {
        this.id = id;
        this.teamId = teamId;
        this.givenOn = more.date();
        this.kind = more.kind();
        this.amount = more.amount();
        this.until = more.until();
        this.kit = more.kit();
        this.edit = cause.edit();
        this.request = cause.request();
        this.givenBy = cause.by();
        this.givenAt = at;
    }

    UUID teamId() {
        return teamId;
    }

    AllowanceView view(String team) {
        return new AllowanceView(
                id, team, new AllowanceView.More(givenOn, kind, amount, until, kit), request, givenBy, givenAt);
    }
}
