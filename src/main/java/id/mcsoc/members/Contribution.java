package id.mcsoc.members;

import java.time.LocalDate;

/** Rupiah per person and month of PBPU and BP; the member pays {@code amount - stateShare}. */
public record Contribution(LocalDate validFrom, WardClass wardClass, int amount, int stateShare) {}
