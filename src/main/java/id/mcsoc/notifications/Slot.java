package id.mcsoc.notifications;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when to when a team is at the place; {@code wasAt} is the start before the move. */
@Embeddable
record Slot(
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant wasAt,
        @Nullable String team) {}
