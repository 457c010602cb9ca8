/** The smallest change of a schedule after something went wrong. Knows no database: facts in, slots out. */
@NullMarked
package id.mcsoc.planning.repair.search;

import org.jspecify.annotations.NullMarked;
