package id.mcsoc.planning.trouble;

import java.time.Instant;
import java.util.UUID;

/** A trouble to look at: what it is, and who marked it when and why. */
public record TroubleView(UUID id, Trouble trouble, Mark mark) {

    public record Mark(String reason, Instant at, String by) {}
}
