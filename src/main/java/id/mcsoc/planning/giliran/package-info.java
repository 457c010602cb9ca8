/** Whose turn it is: a ledger that every kelurahan may read. */
@NullMarked
package id.mcsoc.planning.giliran;

import org.jspecify.annotations.NullMarked;
