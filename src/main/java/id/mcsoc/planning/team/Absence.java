package id.mcsoc.planning.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "planning_absence")
class Absence {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID teamId;

    @Column(nullable = false, updatable = false)
    private LocalDate offDate;

    @Column(updatable = false)
    private @Nullable LocalTime fromTime;

    @Column(updatable = false)
    private @Nullable LocalTime toTime;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AbsenceView.Kind kind;

    @Column(nullable = false, updatable = false)
    private String reason;

    protected Absence() {}

    Absence(UUID id, UUID teamId, AddAbsence absence) {
        this.id = id;
        this.teamId = teamId;
        this.offDate = absence.date();
        this.fromTime = absence.from();
        this.toTime = absence.to();
        this.kind = absence.kind();
        this.reason = absence.reason();
    }

    UUID teamId() {
        return teamId;
    }

    AbsenceView view(String team) {
        return new AbsenceView(id, team, offDate, fromTime, toTime, kind, reason);
    }
}
