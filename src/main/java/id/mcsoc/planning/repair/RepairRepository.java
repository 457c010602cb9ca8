package id.mcsoc.planning.repair;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RepairRepository extends JpaRepository<Repair, UUID> {

    Optional<Repair> findByIdAndBranch(UUID id, String branch);

    List<Repair> findTop20ByBranchOrderByMadeAtDesc(String branch);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Repair r where r.id = :id and r.branch = :branch")
    Optional<Repair> lock(UUID id, String branch);
}
