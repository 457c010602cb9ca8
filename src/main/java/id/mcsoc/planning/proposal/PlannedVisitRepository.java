package id.mcsoc.planning.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlannedVisitRepository extends JpaRepository<PlannedVisit, UUID> {

    List<PlannedVisit> findByPlanIdOrderByStartsAtAscRequestNumberAsc(UUID plan);

    Optional<PlannedVisit> findByIdAndPlanId(UUID id, UUID plan);

    Optional<PlannedVisit> findByPlanIdAndRequestId(UUID plan, UUID request);

    Optional<PlannedVisit> findByPlanIdAndRequestNumber(UUID plan, String number);
}
