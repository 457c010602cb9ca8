package id.mcsoc.planning.schedule;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.team.TeamView;
import id.mcsoc.planning.team.Teams;
import jakarta.persistence.Tuple;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Entity to view. */
@Component
class VisitViews {

    private final Teams teams;

    VisitViews(Teams teams) {
        this.teams = teams;
    }

    ScheduledVisit of(Visit visit) {
        return of(visit, teamName(visit));
    }

    /** @param found as {@link VisitRepository#named} finds it */
    ScheduledVisit of(Tuple found) {
        var visit = found.get("visit", Visit.class);
        return of(visit, Objects.requireNonNullElse(found.get("team", String.class), visit.team()));
    }

    private static ScheduledVisit of(Visit visit, String teamName) {
        return new ScheduledVisit(
                new VisitId(visit.id()),
                new RequestId(visit.requestId()),
                visit.requestNumber(),
                new BranchCode(visit.branch()),
                visit.team(),
                teamName,
                new AreaCode(visit.area()),
                visit.venueName(),
                new Coordinates(visit.lat(), visit.lon()),
                visit.startsAt(),
                visit.endsAt(),
                visit.families(),
                visit.state());
    }

    String teamName(Visit visit) {
        return teams.find(new BranchCode(visit.branch()), visit.team())
                .map(TeamView::name)
                .orElse(visit.team());
    }
}
