/** The judge of the insurer's family rules: plain functions over rows, the same as the tablet's {@code judgement.js}. */
@NullMarked
package id.mcsoc.members.rules;

import org.jspecify.annotations.NullMarked;
