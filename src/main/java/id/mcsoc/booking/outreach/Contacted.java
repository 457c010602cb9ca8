package id.mcsoc.booking.outreach;

/** A line of the log. */
record Contacted(Told told, String by) {}
