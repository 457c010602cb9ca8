/** Events of the other modules, turned into measures. */
@NullMarked
package id.mcsoc.reporting.heard;

import org.jspecify.annotations.NullMarked;
