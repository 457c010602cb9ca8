package id.mcsoc.rights;

import id.mcsoc.geo.Branches;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a printed page needs: where and when it is printed, and its cells as people read them. */
@Component("rightsPaper")
record Paper(Branches branches, Cells cells, Clock clock) {}
