package id.mcsoc.booking.shortfall;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FreedSlotRepository extends Repository<FreedSlot, UUID> {

    FreedSlot save(FreedSlot slot);

    /** One who decides at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from FreedSlot s where s.id = ?1")
    Optional<FreedSlot> lock(UUID id);

    List<FreedSlot> findByBranchAndStateOrderByStartsAtAscIdAsc(String branch, FreedSlot.State state);
}
