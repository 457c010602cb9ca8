/** The office's own registration: the same command, the same rules as the tablet's. */
@NullMarked
package id.mcsoc.members.desk;

import org.jspecify.annotations.NullMarked;
