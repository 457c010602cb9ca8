package id.mcsoc.booking.shortfall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TurnRepository extends Repository<Turn, UUID> {

    Turn save(Turn turn);

    Optional<Turn> findByAskedSlot(UUID slot);

    List<Turn> findBySlotId(UUID slot);

    List<Turn> findByRequestIdAndAnswer(UUID request, Turn.Answer answer);
}
