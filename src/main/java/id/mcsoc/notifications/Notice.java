package id.mcsoc.notifications;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that one person was told. */
@Entity
@Table(name = "notification_notice")
class Notice {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID recipient;

    @Column(nullable = false, updatable = false)
    private String eventKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private NoticeKind kind;

    @Embedded
    private Facts facts;

    @Embedded
    private @Nullable Slot slot;

    @Column
    private @Nullable Instant readAt;

    protected Notice() {}

    Notice(UserId recipient, News news) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.recipient = recipient.value();
        this.eventKey = news.key();
        this.kind = news.kind();
        this.facts = news.facts();
        this.slot = news.slot();
    }

    /** Reading twice keeps the first moment. */
    void read(Instant at) {
        readAt = Objects.requireNonNullElse(readAt, at);
    }

    UUID id() {
        return id;
    }

    UserId recipient() {
        return new UserId(recipient);
    }

    News news() {
        return new News(kind, eventKey, facts, slot);
    }

    boolean unread() {
        return readAt == null;
    }
}
