package id.mcsoc.members;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A family about to be stored; {@code operation} is empty for those that were members before. */
record NewFamily(
        FamilyView family,
        String branch,
        Map<MemberId, Nik> mothers,
        @Nullable UUID operation,
        Instant registeredAt) {}
