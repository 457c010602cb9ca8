/** How long data of people is kept after it has served, and its end. */
@NullMarked
package id.mcsoc.rights.retention;

import org.jspecify.annotations.NullMarked;
