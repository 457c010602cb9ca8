package id.mcsoc.notifications.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MailRepository extends JpaRepository<Mail, UUID> {

    @Query("select m.id from Mail m where m.state = 'WAITING' and m.nextAt <= :now order by m.nextAt")
    List<UUID> due(Instant now, Limit most);

    @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Mail m where m.id = :id")
    Optional<Mail> lock(UUID id);

    @Query("select m from Mail m where m.branch = :branch and m.state <> 'SENT' and m.lastError is not null"
            + " order by m.nextAt")
    List<Mail> unsent(String branch, Limit most);

    Optional<Mail> findByIdAndBranch(UUID id, String branch);
}
