package id.mcsoc.members;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;
import java.util.UUID;

public record MemberDataChanged(
        MemberId member,
        AreaCode area,
        ChangeMemberData.Group group,
        ChangeResult.Kind result,
        Instant capturedAt,
        UUID operation) {}
