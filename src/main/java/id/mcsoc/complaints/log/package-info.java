/** Complaints as they were said and what happened since. */
@NullMarked
package id.mcsoc.complaints.log;

import org.jspecify.annotations.NullMarked;
