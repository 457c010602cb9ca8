/** Areas drawn: boundaries where a file gives them, cells where none does. */
@NullMarked
package id.mcsoc.geo.map;

import org.jspecify.annotations.NullMarked;
