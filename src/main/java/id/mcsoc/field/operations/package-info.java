@NullMarked
package id.mcsoc.field.operations;

import org.jspecify.annotations.NullMarked;
