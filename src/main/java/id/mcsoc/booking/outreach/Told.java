package id.mcsoc.booking.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened when the branch spoke with a kelurahan.
 *
 * @param way code of {@code channels.csv}
 * @param people who heard it, about
 * @param reason with DECLINED, and only then
 */
@Embeddable
record Told(
        @Column(name = "on_day") LocalDate day,

        String way,

        int people,

        @Enumerated(EnumType.STRING) Outcome outcome,

        @Enumerated(EnumType.STRING) @Nullable DeclineReason reason,

        String note) {}
