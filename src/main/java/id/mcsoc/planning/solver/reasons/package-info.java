/** Why a visit has no place in a plan, and the smallest thing that gives it one: tried out, not guessed. */
@NullMarked
package id.mcsoc.planning.solver.reasons;

import org.jspecify.annotations.NullMarked;
