package id.mcsoc.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody asked for a right.
 *
 * @param member whose data it is about
 * @param asking who asked, how it was made sure that they may, and what they said
 */
record RightsRequest(UUID id, UUID member, Kind kind, Asking asking, Progress progress) {

    /** 3 x 24 hours, nights and holidays included: UU 27/2022, articles 30, 32, 40 and 41. */
    static final Duration CLOCK = Duration.ofHours(72);

    /** When the head is told that it runs out: a working day is left. */
    static final Duration NEAR = Duration.ofHours(24);

    enum Kind {
        COPY,
        CORRECTION,
        RESTRICTION,
        ERASURE
    }

    /** What was seen before anything was said about the data. */
    enum Checked {
        KTP,
        KK,
        PROXY_LETTER
    }

    enum State {
        OPEN,
        DONE,
        REFUSED
    }

    record Asking(String by, Checked checked, String said, Instant at, String recordedBy) {}

    /**
     * @param changedAt when data a correction is about was last changed since it was asked for
     * @param answer what the person is told, empty while it is open
     * @param liftedAt when a restriction ended
     */
    record Progress(
            State state,
            Optional<Instant> changedAt,
            String answer,
            Optional<Instant> closedAt,
            String closedBy,
            Optional<Instant> liftedAt) {}

    public Instant due() {
        return asking.at().plus(CLOCK);
    }

    /** Whole hours until it is due, or since; a minute counts as an hour. */
    public long hours(Instant now) {
        return (Duration.between(now, due()).abs().toSeconds() + 3599) / 3600;
    }

    /** What is late stays late when it is answered. */
    public boolean late(Instant now) {
        return progress.closedAt().orElse(now).isAfter(due());
    }

    /** Not late yet. */
    public boolean near(Instant now) {
        return open() && !late(now) && !now.isBefore(due().minus(NEAR));
    }

    /** A correction is granted by changing the data. */
    public boolean mayBeGranted() {
        return open() && (kind != Kind.CORRECTION || progress.changedAt().isPresent());
    }

    public boolean open() {
        return progress.state() == State.OPEN;
    }

    public boolean restricts() {
        return kind == Kind.RESTRICTION
                && progress.state() == State.DONE
                && progress.liftedAt().isEmpty();
    }
}
