package id.mcsoc.sync.push;

import id.mcsoc.sync.Outcome;
import java.util.SortedMap;

/** Where a tablet stands after a round; {@code complete} when nothing of the batch is left that could be taken. */
record Progress(long appliedThrough, SortedMap<Long, Outcome> results, boolean complete) {}
