package id.mcsoc.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<Notice, UUID> {

    boolean existsByRecipientAndEventKey(UUID recipient, String eventKey);

    @Query("select n from Notice n where n.recipient = :recipient order by n.facts.happenedAt desc, n.id desc")
    Page<Notice> inbox(UUID recipient, Pageable page);

    Optional<Notice> findByIdAndRecipient(UUID id, UUID recipient);

    long countByRecipientAndReadAtIsNull(UUID recipient);

    @Modifying
    @Query("update Notice n set n.readAt = :at where n.recipient = :recipient and n.readAt is null")
    int readAll(UUID recipient, Instant at);
}
