package id.mcsoc.planning.scenario;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScenarioRepository extends JpaRepository<Scenario, UUID> {

    Optional<Scenario> findByIdAndBranch(UUID id, String branch);

    List<Scenario> findByBranchOrderByMadeAtDesc(String branch);

    boolean existsByBranchAndName(String branch, String name);
}
