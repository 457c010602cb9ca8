package id.mcsoc.sync;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Answered by the module that prints them: numbered sheets on which a visit goes on when no tablet works. */
public interface PaperSlips {

    /** Takes the slip for this operation; again for the same one changes nothing. @throws Refused when it is not of this visit, void, or was entered before */
    void enter(Operation operation, Paper paper);

    /** The slips of a visit by number. */
    List<Slip> of(UUID visit);

    /** Cards of the families whose services were entered from sheets of a visit, done on paper at or after a time. */
    Set<String> families(UUID visit, Instant since);

    record Slip(String number, State state) {}

    enum State {
        OPEN,
        ENTERED,
        VOID
    }
}
