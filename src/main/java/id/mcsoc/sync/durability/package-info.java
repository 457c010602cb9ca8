/** An acknowledgement is a promise: the application does not start on a database that could break it. */
@NullMarked
package id.mcsoc.sync.durability;

import org.jspecify.annotations.NullMarked;
