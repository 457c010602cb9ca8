/** Due dates, computed from a complaint's events and the branch's working days; stored nowhere. */
@NullMarked
package id.mcsoc.complaints.clocks;

import org.jspecify.annotations.NullMarked;
