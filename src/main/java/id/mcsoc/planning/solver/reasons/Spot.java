package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.Fix;
import id.mcsoc.planning.solver.model.TeamDay;
import java.util.List;

/**
 * Where a visit fits once these fixes are made.
 *
 * @param start seconds from midnight
 * @param burden how much is asked of people, in minutes or what feels like one
 */
record Spot(TeamDay day, List<Fix> fixes, int start, long burden) {}
