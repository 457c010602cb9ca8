/** The tables of the visit day. */
@NullMarked
package id.mcsoc.field.day;

import org.jspecify.annotations.NullMarked;
