package id.mcsoc.members;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

public record FamilyRegistered(
        FamilyCardNumber familyCard,
        AreaCode area,
        List<MemberId> members,
        Instant capturedAt,
        UUID operation,
        Origin.Channel channel) {}
