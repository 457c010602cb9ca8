package id.mcsoc.planning.trouble;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MarkedTroubleRepository extends JpaRepository<MarkedTrouble, UUID> {

    List<MarkedTrouble> findByBranchAndLiftedAtIsNullAndLastDayGreaterThanEqualOrderByFirstDayAscWhatAsc(
            String branch, LocalDate day);

    Optional<MarkedTrouble> findByIdAndBranch(UUID id, String branch);
}
