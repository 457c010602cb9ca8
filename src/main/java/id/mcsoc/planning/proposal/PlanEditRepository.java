package id.mcsoc.planning.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanEditRepository extends JpaRepository<PlanEdit, UUID> {

    Optional<PlanEdit> findFirstByPlanIdOrderByRevisionDesc(UUID plan);

    List<PlanEdit> findByPlannedVisitId(UUID visit);

    void deleteByPlannedVisitId(UUID visit);

    boolean existsByPlanId(UUID plan);
}
