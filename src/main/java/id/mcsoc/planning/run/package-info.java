/** Planning as a job: queued, watched, stopped, carried on by another node. */
@NullMarked
package id.mcsoc.planning.run;

import org.jspecify.annotations.NullMarked;
