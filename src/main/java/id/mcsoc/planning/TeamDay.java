package id.mcsoc.planning;

import java.time.LocalDate;

/**
 * What a team did on a day, by its closed visits.
 *
 * @param officers of the crew, the driver not counted
 * @param metres of road from its base through the closed visits and back, by the travel model
 */
public record TeamDay(String team, LocalDate day, int officers, long metres) {}
