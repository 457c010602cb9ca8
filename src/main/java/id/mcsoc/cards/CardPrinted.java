package id.mcsoc.cards;

import id.mcsoc.members.MemberId;
import java.time.Instant;
import java.util.UUID;

public record CardPrinted(MemberId member, int copy, boolean provisional, Instant capturedAt, UUID operation) {}
