/** The measures read back as figures, cut to what the reader may see. */
@NullMarked
package id.mcsoc.reporting.figures;

import org.jspecify.annotations.NullMarked;
