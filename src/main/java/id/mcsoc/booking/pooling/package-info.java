/** Kelurahan with few families find each other. */
@NullMarked
package id.mcsoc.booking.pooling;

import org.jspecify.annotations.NullMarked;
