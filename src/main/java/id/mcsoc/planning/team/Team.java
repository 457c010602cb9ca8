package id.mcsoc.planning.team;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.planning.TeamId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "planning_team")
class Team {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String branch;

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String baseName;

    @Column(nullable = false)
    private double baseLat;

    @Column(nullable = false)
    private double baseLon;

    @Column(nullable = false)
    private String skills;

    @Column(nullable = false)
    private int officers;

    @Column(nullable = false)
    private int familiesPerDay;

    @Column(nullable = false)
    private int visitsPerDay;

    @Column(nullable = false)
    private String vehicle;

    @Column(nullable = false)
    private int cardStock;

    protected Team() {}

    Team(UUID id, AddTeam team) {
        this.id = id;
        this.branch = team.branch().value();
        this.code = team.code();
        this.name = team.name();
        this.baseName = team.base().name();
        this.baseLat = team.base().at().lat();
        this.baseLon = team.base().at().lon();
        this.skills = String.join(";", team.skills());
        this.officers = team.crew().officers();
        this.familiesPerDay = team.crew().familiesPerDay();
        this.visitsPerDay = team.crew().visitsPerDay();
        this.vehicle = team.kit().vehicle();
        this.cardStock = team.kit().cardStock();
    }

    UUID id() {
        return id;
    }

    TeamView view() {
        return new TeamView(
                new TeamId(id),
                new BranchCode(branch),
                code,
                name,
                baseName,
                new Coordinates(baseLat, baseLon),
                skills(),
                officers,
                familiesPerDay,
                visitsPerDay,
                vehicle,
                cardStock);
    }

    private List<String> skills() {
        return Arrays.stream(skills.split(";"))
                .filter(skill -> !skill.isBlank())
                .toList();
    }
}
