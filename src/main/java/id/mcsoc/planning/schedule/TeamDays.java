package id.mcsoc.planning.schedule;

import id.mcsoc.geo.Branches;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.TeamDay;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitState;
import id.mcsoc.planning.team.TeamView;
import id.mcsoc.planning.team.Teams;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a day's visits took: people and road. */
@Service
@Transactional(readOnly = true)
public class TeamDays {

    private static final Set<VisitState> DONE = EnumSet.of(VisitState.CLOSED, VisitState.PARTLY_SERVED);

    private final Schedule schedule;
    private final Teams teams;
    private final Branches branches;
    private final TravelTimes ways;

    TeamDays(Schedule schedule, Teams teams, Branches branches, TravelTimes ways) {
        this.schedule = schedule;
        this.teams = teams;
        this.branches = branches;
        this.ways = ways;
    }

    public Optional<TeamDay> of(VisitId id) {
        return schedule.find(id)
                .flatMap(visit -> teams.find(visit.branch(), visit.team()).map(team -> of(visit, team)));
    }

    private TeamDay of(ScheduledVisit visit, TeamView team) {
        var zone = branches.get(visit.branch()).zone();
        var day = LocalDate.ofInstant(visit.start(), zone);
        var closed = schedule.between(visit.branch(), day, day).stream()
                .filter(other -> other.team().equals(visit.team()) && DONE.contains(other.state()))
                .toList();
        return new TeamDay(team.code(), day, team.officers(), metres(team, closed));
    }

    private long metres(TeamView team, List<ScheduledVisit> closed) {
        var km = 0.0;
        var at = team.base();
        for (var visit : closed) {
            km += ways.roadKm(at, visit.venue());
            at = visit.venue();
        }
        return Math.round(1000 * (km + ways.roadKm(at, team.base())));
    }
}
