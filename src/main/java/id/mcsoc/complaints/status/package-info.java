/** Where a complaint stands, for whoever holds its ticket and code; no login, no personal data. */
@NullMarked
package id.mcsoc.complaints.status;

import org.jspecify.annotations.NullMarked;
