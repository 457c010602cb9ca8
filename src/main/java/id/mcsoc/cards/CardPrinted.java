package id.mcsoc.cards;

import id.mcsoc.members.MemberId;
import id.mcsoc.members.Origin;
import java.time.Instant;
import java.util.UUID;

/** @param reprintReason why it is not the first copy, as {@link PrintCard.ReprintReason} names it; empty for the first */
public record CardPrinted(
        MemberId member,
        int copy,
        boolean provisional,
        String reprintReason,
        Instant capturedAt,
        UUID operation,
        Origin.Channel channel) {}
