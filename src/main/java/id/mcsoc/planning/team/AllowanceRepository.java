package id.mcsoc.planning.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AllowanceRepository extends JpaRepository<Allowance, UUID> {

    List<Allowance> findByTeamIdInAndGivenOnBetweenOrderByGivenOnAscIdAsc(
            Collection<UUID> teams, LocalDate from, LocalDate to);

    List<Allowance> findByEdit(UUID edit);

    Optional<Allowance> findByIdAndTeamId(UUID id, UUID teamId);
}
