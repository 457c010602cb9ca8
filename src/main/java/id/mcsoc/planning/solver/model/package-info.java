/** What the planner decides about: visits, team-days, and the one function that knows when a team is where. */
@NullMarked
package id.mcsoc.planning.solver.model;

import org.jspecify.annotations.NullMarked;
