/** Answers booking's question which times are free, from a snapshot of the branch's plan. */
@NullMarked
package id.mcsoc.planning.offers;

import org.jspecify.annotations.NullMarked;
