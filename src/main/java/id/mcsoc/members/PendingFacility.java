package id.mcsoc.members;

import java.time.LocalDate;

/** A changed facility that counts from a later day; until then the old one does. */
public record PendingFacility(String facility, LocalDate from) {}
