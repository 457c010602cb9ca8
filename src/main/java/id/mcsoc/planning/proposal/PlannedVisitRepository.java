package id.mcsoc.planning.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlannedVisitRepository extends JpaRepository<PlannedVisit, UUID> {

    List<PlannedVisit> findByPlanIdOrderByStartsAtAscRequestNumberAsc(UUID plan);

    Optional<PlannedVisit> findByIdAndPlanId(UUID id, UUID plan);

    Optional<PlannedVisit> findByPlanIdAndRequestId(UUID plan, UUID request);

    Optional<PlannedVisit> findByPlanIdAndRequestNumber(UUID plan, String number);

    @Query("select v from PlannedVisit v, Plan p where p.id = v.planId and p.openBranch is not null"
            + " and v.requestId = :request")
    List<PlannedVisit> findInOpenPlans(UUID request);
}
