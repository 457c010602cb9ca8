/** The teams that travel, and when they cannot. */
@NullMarked
package id.mcsoc.planning.team;

import org.jspecify.annotations.NullMarked;
