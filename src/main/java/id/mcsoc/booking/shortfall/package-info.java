/** Visits to which too few families come. */
@NullMarked
package id.mcsoc.booking.shortfall;

import org.jspecify.annotations.NullMarked;
