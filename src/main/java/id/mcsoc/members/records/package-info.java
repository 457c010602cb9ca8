/** What is kept about one person: to copy, and to let go. */
@NullMarked
package id.mcsoc.members.records;

import org.jspecify.annotations.NullMarked;
