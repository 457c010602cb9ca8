package id.mcsoc.planning.offers;

import id.mcsoc.geo.Holiday;
import java.time.LocalDate;
import java.util.List;

/** Changes whenever the plan, the schedule, the teams or the day do; two equal ones mean the same plan. */
record Stamp(LocalDate today, List<Holiday> holidays, String state) {}
