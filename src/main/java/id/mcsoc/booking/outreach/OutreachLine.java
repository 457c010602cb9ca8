package id.mcsoc.booking.outreach;

import id.mcsoc.booking.ExpectedNeed;
import java.util.Optional;

/** One kelurahan: what it probably needs, and what was last said with it. */
record OutreachLine(ExpectedNeed need, Optional<Told> last) {}
