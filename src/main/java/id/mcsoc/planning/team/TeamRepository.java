package id.mcsoc.planning.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TeamRepository extends JpaRepository<Team, UUID> {

    List<Team> findByBranchOrderByCode(String branch);

    Optional<Team> findByBranchAndCode(String branch, String code);
}
