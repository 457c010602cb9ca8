/** Who does not ask yet: where need is likely, what was said to whom, and what came of it. */
@NullMarked
package id.mcsoc.booking.outreach;

import org.jspecify.annotations.NullMarked;
