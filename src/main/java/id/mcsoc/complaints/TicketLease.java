package id.mcsoc.complaints;

import java.util.UUID;

/** Ticket numbers a device may hand out: {@code prefix} + six digits, {@code from} to {@code to} inclusive. */
public record TicketLease(UUID id, String prefix, int from, int to) {}
