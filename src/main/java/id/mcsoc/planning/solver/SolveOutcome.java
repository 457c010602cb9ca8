package id.mcsoc.planning.solver;

/**
 * A plan and how it was found.
 *
 * @param travel seconds on the road, all teams and days, promised visits included
 * @param evaluationsPerSecond plans scored while searching
 */
public record SolveOutcome(SolvedPlan plan, long travel, long evaluationsPerSecond) {}
