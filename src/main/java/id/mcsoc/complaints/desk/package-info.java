/** The branch's complaints as its officers see and move them. */
@NullMarked
package id.mcsoc.complaints.desk;

import org.jspecify.annotations.NullMarked;
