/** Planning as a job: queued, watched, stopped, interrupted. */
@NullMarked
package id.mcsoc.planning.run;

import org.jspecify.annotations.NullMarked;
