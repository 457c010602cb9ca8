package id.mcsoc.planning.schedule;

import id.mcsoc.planning.VisitState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitRepository extends JpaRepository<Visit, UUID> {

    Optional<Visit> findByActiveRequest(UUID request);

    List<Visit> findByBranchAndStartsAtGreaterThanEqualAndStartsAtLessThanOrderByStartsAtAscTeamAsc(
            String branch, Instant from, Instant before);

    List<Visit> findByBranchAndTeamAndStateInAndStartsAtGreaterThanEqualAndStartsAtLessThanOrderByStartsAt(
            String branch, String team, Collection<VisitState> states, Instant from, Instant before);

    List<Visit> findByRequestIdOrderByStartsAtDesc(UUID request);

    List<Visit> findByBranchAndActiveRequestIsNotNull(String branch);
}
