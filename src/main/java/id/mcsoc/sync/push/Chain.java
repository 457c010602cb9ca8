package id.mcsoc.sync.push;

import org.jspecify.annotations.Nullable;

/** Each operation names the hash of the one before it: two stores that began as one cannot both go on. */
final class Chain {

    private final boolean checked;
    private @Nullable String last;

    /** @param last null where the operation before came when chains were not checked yet */
    Chain(@Nullable String last) {
        this.last = last;
        this.checked = true;
    }

    private Chain() {
        this.checked = false;
    }

    /** For operations that a person released: they follow nothing. */
    static Chain broken() {
        return new Chain();
    }

    /** @throws BatchIntake.Forked when this operation does not follow the last one */
    void follow(Sent next) {
        if (checked && !next.isClosed() && last != null && !last.equals(next.prev())) {
            throw new BatchIntake.Forked();
        }
        last = next.link();
    }
}
