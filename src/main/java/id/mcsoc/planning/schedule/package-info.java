/** Visits of approved plans, from planned to closed, and who changed them. */
@NullMarked
package id.mcsoc.planning.schedule;

import org.jspecify.annotations.NullMarked;
