package id.mcsoc.sync.office;

import id.mcsoc.sync.WaitingWork;
import java.time.Instant;

/** A line of the branch's queue, in the reader's words. @param companions operations that wait for this one */
record DeskRow(
        WaitingWork.Kind kind, String what, Instant since, String age, String who, String address, long companions) {}
