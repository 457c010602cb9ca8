/** How plans get better: the incremental score, cheapest insertion, ruin and recreate. */
@NullMarked
package id.mcsoc.planning.solver.engine;

import org.jspecify.annotations.NullMarked;
