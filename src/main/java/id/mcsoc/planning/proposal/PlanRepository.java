package id.mcsoc.planning.proposal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PlanRepository extends JpaRepository<Plan, UUID> {

    Optional<Plan> findByIdAndBranch(UUID id, String branch);

    Optional<Plan> findByOpenBranch(String branch);

    Optional<Plan> findFirstByBranchAndStateOrderByDecidedAtDesc(String branch, PlanState state);

    List<Plan> findTop20ByBranchOrderByCreatedAtDesc(String branch);

    /** Whoever comes second waits here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.id = :id and p.branch = :branch")
    Optional<Plan> lock(UUID id, String branch);
}
