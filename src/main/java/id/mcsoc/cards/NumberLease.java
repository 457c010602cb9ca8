package id.mcsoc.cards;

import java.util.UUID;

/** Numbers a device may hand out by itself: {@code prefix} + six digits, {@code from} to {@code to} inclusive. */
public record NumberLease(UUID id, String series, String prefix, int from, int to) {}
