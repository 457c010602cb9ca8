package id.mcsoc.members;

import java.time.LocalDate;

/** A changed class that counts for the whole family from a later day; until then the old one does. */
public record PendingClass(WardClass wardClass, LocalDate from) {}
