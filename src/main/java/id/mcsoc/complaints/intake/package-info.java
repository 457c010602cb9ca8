/** How a complaint comes in, and what must be there when it does. */
@NullMarked
package id.mcsoc.complaints.intake;

import org.jspecify.annotations.NullMarked;
