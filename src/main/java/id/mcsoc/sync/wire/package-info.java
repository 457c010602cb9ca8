/** The tablet's wire: whose tablet, how much at once, and what is answered when a whole request is not taken. */
@NullMarked
package id.mcsoc.sync.wire;

import org.jspecify.annotations.NullMarked;
