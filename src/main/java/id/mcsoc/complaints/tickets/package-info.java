/** Ticket numbers: one by one at the office, in blocks for tablets. */
@NullMarked
package id.mcsoc.complaints.tickets;

import org.jspecify.annotations.NullMarked;
