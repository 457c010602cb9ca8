package id.mcsoc.sync.push;

import org.jspecify.annotations.Nullable;

/** Each operation names the hash of the one before it: two stores that began as one cannot both go on. */
final class Chain {

    private @Nullable String last;

    /** @param last null where the operation before came when chains were not checked yet */
    Chain(@Nullable String last) {
        this.last = last;
    }

    /** @throws BatchIntake.Forked when this operation does not follow the last one */
    void follow(Sent next) {
        if (last != null && !last.equals(next.prev())) {
            throw new BatchIntake.Forked();
        }
        last = next.chain();
    }
}
