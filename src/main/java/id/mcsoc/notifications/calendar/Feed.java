package id.mcsoc.notifications.calendar;

import id.mcsoc.access.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's calendar address. Only the hash of its secret is kept: a stolen table opens nothing. */
@Entity
@Table(name = "notification_feed")
class Feed {

    @Id
    private UUID userId;

    @Column(nullable = false)
    private String tokenHash;

    @Column(nullable = false)
    private Instant madeAt;

    protected Feed() {}

    Feed(UserId user, String tokenHash, Instant at) {
        this.userId = user.value();
        renew(tokenHash, at);
    }

    final void renew(String newHash, Instant at) {
        tokenHash = newHash;
        madeAt = at;
    }

    UserId user() {
        return new UserId(userId);
    }

    Instant madeAt() {
        return madeAt;
    }
}
