/** Reads the list of families that a kelurahan pastes or uploads, and says line by line what is wrong with it. */
@NullMarked
package id.mcsoc.booking.familylist;

import org.jspecify.annotations.NullMarked;
