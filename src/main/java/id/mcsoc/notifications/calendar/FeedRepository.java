package id.mcsoc.notifications.calendar;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FeedRepository extends JpaRepository<Feed, UUID> {

    Optional<Feed> findByTokenHash(String tokenHash);
}
