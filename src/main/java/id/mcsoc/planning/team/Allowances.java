package id.mcsoc.planning.team;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What teams were given beyond what they usually have, for a day. */
@Service
@Transactional
public class Allowances {

    private final AllowanceRepository allowances;
    private final TeamRepository teams;
    private final Clock clock;

    Allowances(AllowanceRepository allowances, TeamRepository teams, Clock clock) {
        this.allowances = allowances;
        this.teams = teams;
        this.clock = clock;
    }

    public void give(BranchCode branch, String team, AllowanceView.More more, AllowanceView.Cause cause) {
        var id = UuidCreator.getTimeOrderedEpoch();
        allowances.save(new Allowance(id, team(branch, team).id(), more, cause, clock.instant()));
    }

    /** One more team for that day, like another, if there is none of this code yet. */
    public void lend(BranchCode branch, String code, String like, List<String> skills, int families) {
        if (teams.findByBranchAndCode(branch.value(), code).isEmpty()) {
            var pattern = team(branch, like).view();
            teams.save(new Team(UuidCreator.getTimeOrderedEpoch(), pattern.another(code, skills, families)));
        }
    }

    /** All that was given with that change of a plan. */
    public void takeBack(UUID edit) {
        allowances.deleteAll(allowances.findByEdit(edit));
    }

    public void remove(BranchCode branch, String code, UUID allowance) {
        allowances.delete(allowances
                .findByIdAndTeamId(allowance, team(branch, code).id())
                .orElseThrow(() -> new NotFound(allowance)));
    }

    private Team team(BranchCode branch, String code) {
        return teams.findByBranchAndCode(branch.value(), code).orElseThrow(() -> new NotFound(code));
    }
}
