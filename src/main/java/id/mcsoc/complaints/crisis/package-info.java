/** The checklist that a surge of complaints opens. */
@NullMarked
package id.mcsoc.complaints.crisis;

import org.jspecify.annotations.NullMarked;
