package id.mcsoc.planning.team;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TeamRepository extends JpaRepository<Team, UUID> {

    List<Team> findByBranchOrderByCode(String branch);

    Optional<Team> findByBranchAndCode(String branch, String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Team t where t.branch = :branch order by t.code")
    List<Team> lock(String branch);
}
