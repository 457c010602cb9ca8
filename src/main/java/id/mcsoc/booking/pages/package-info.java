/** The pages on which a kelurahan writes a request and the branch answers it. */
@NullMarked
package id.mcsoc.booking.pages;

import org.jspecify.annotations.NullMarked;
