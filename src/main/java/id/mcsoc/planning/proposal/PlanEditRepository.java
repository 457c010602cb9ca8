package id.mcsoc.planning.proposal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanEditRepository extends JpaRepository<PlanEdit, UUID> {

    Optional<PlanEdit> findFirstByPlanIdOrderByRevisionDesc(UUID plan);

    void deleteByPlannedVisitId(UUID visit);

    boolean existsByPlanId(UUID plan);
}
