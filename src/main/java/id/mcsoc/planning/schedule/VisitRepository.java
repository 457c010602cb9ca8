package id.mcsoc.planning.schedule;

import id.mcsoc.planning.VisitState;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VisitRepository extends JpaRepository<Visit, UUID> {

    /** The visit and its team's name, in one look whether it is there or not: how long it takes tells nobody. */
    @Query("select v as visit, t.name as team from Visit v left join Team t on t.branch = v.branch and t.code = v.team"
            + " where v.id = :id")
    Optional<Tuple> named(UUID id);

    Optional<Visit> findByActiveRequest(UUID request);

    List<Visit> findByBranchAndStartsAtGreaterThanEqualAndStartsAtLessThanOrderByStartsAtAscTeamAsc(
            String branch, Instant from, Instant before);

    List<Visit> findByBranchAndTeamAndStateInAndStartsAtGreaterThanEqualAndStartsAtLessThanOrderByStartsAt(
            String branch, String team, Collection<VisitState> states, Instant from, Instant before);

    List<Visit> findByRequestIdOrderByStartsAtDesc(UUID request);

    List<Visit> findByBranchAndActiveRequestIsNotNull(String branch);
}
