package id.mcsoc.planning.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AbsenceRepository extends JpaRepository<Absence, UUID> {

    List<Absence> findByTeamIdInAndOffDateBetweenOrderByOffDate(Collection<UUID> teams, LocalDate from, LocalDate to);

    Optional<Absence> findByIdAndTeamId(UUID id, UUID teamId);
}
