/** What happens to complaints by itself: escalation when late, closing when nobody reacts. */
@NullMarked
package id.mcsoc.complaints.round;

import org.jspecify.annotations.NullMarked;
