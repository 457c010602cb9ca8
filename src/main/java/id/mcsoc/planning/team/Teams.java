package id.mcsoc.planning.team;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.TeamDirectory;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The teams of a branch and the days they are away. */
@Service
@Transactional(readOnly = true)
public class Teams implements TeamDirectory {

    private final TeamRepository teams;
    private final AbsenceRepository absences;
    private final AllowanceRepository allowances;

    Teams(TeamRepository teams, AbsenceRepository absences, AllowanceRepository allowances) {
        this.teams = teams;
        this.absences = absences;
        this.allowances = allowances;
    }

    public List<TeamView> of(BranchCode branch) {
        return teams.findByBranchOrderByCode(branch.value()).stream()
                .map(Team::view)
                .toList();
    }

    public Optional<TeamView> find(BranchCode branch, String code) {
        return teams.findByBranchAndCode(branch.value(), code).map(Team::view);
    }

    @Override
    public boolean exists(BranchCode branch, String team) {
        return find(branch, team).isPresent();
    }

    /** From (inclusive) to (inclusive), by date. */
    public List<AbsenceView> absences(BranchCode branch, LocalDate from, LocalDate to) {
        var codes = codes(branch);
        return absences.findByTeamIdInAndOffDateBetweenOrderByOffDate(codes.keySet(), from, to).stream()
                .map(absence -> absence.view(Objects.requireNonNull(codes.get(absence.teamId()))))
                .toList();
    }

    /** From (inclusive) to (inclusive), by date. */
    public List<AllowanceView> allowances(BranchCode branch, LocalDate from, LocalDate to) {
        var codes = codes(branch);
        return allowances.findByTeamIdInAndGivenOnBetweenOrderByGivenOnAscIdAsc(codes.keySet(), from, to).stream()
                .map(allowance -> allowance.view(Objects.requireNonNull(codes.get(allowance.teamId()))))
                .toList();
    }

    private Map<UUID, String> codes(BranchCode branch) {
        return of(branch).stream().collect(Collectors.toMap(team -> team.id().value(), TeamView::code));
    }

    @Transactional
    public void add(AddTeam team) {
        teams.save(new Team(UuidCreator.getTimeOrderedEpoch(), team));
    }

    @Transactional
    public void add(BranchCode branch, String code, AddAbsence absence) {
        absences.save(new Absence(
                UuidCreator.getTimeOrderedEpoch(), team(branch, code).id(), absence));
    }

    @Transactional
    public void remove(BranchCode branch, String code, UUID absence) {
        absences.delete(
                absences.findByIdAndTeamId(absence, team(branch, code).id()).orElseThrow(() -> new NotFound(absence)));
    }

    /** Locks the branch's teams until the transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(BranchCode branch) {
        teams.lock(branch.value());
    }

    private Team team(BranchCode branch, String code) {
        return teams.findByBranchAndCode(branch.value(), code).orElseThrow(() -> new NotFound(code));
    }
}
