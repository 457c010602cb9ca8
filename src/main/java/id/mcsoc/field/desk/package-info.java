/** What the visit day leaves for the branch to decide. */
@NullMarked
package id.mcsoc.field.desk;

import org.jspecify.annotations.NullMarked;
