package id.mcsoc.access;

import java.time.Instant;

/** Data of people that is kept for a time only. */
public interface Perishable {

    /** A word for the settings: {@code QUEUE_NAMES}. */
    String kind();

    /** How many lines ended before that moment and still tell who it was. */
    int countBefore(Instant moment);

    /** @return how many lines no longer tell */
    int forgetBefore(Instant moment);
}
