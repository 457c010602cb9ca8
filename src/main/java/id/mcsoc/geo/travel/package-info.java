/** How travel is estimated, and what lies in the way. */
@NullMarked
package id.mcsoc.geo.travel;

import org.jspecify.annotations.NullMarked;
