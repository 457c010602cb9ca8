/** Visits as calendars know them: files for a mail, a feed for a phone. */
@NullMarked
package id.mcsoc.notifications.calendar;

import org.jspecify.annotations.NullMarked;
