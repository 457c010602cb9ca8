/** What the planner proposes and people change, until a branch head decides. */
@NullMarked
package id.mcsoc.planning.proposal;

import org.jspecify.annotations.NullMarked;
