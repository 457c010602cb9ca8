/** Photos of the tablets: sent in parts after the text, opened, checked, made anew, kept by what the tablet took. */
@NullMarked
package id.mcsoc.sync.photos;

import org.jspecify.annotations.NullMarked;
