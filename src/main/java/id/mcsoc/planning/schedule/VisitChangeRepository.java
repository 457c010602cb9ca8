package id.mcsoc.planning.schedule;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitChangeRepository extends JpaRepository<VisitChange, UUID> {

    List<VisitChange> findByVisitIdInOrderByMadeAtDesc(Collection<UUID> visits);
}
