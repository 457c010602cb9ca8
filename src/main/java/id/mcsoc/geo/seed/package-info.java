/** Fills the module's tables from {@code seed/reference} and {@code seed/demo}. */
@NullMarked
package id.mcsoc.geo.seed;

import org.jspecify.annotations.NullMarked;
