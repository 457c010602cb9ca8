/** What goes onto a tablet before the network ends. */
@NullMarked
package id.mcsoc.field.packing;

import org.jspecify.annotations.NullMarked;
