package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;

/**
 * Something happened to a group of kelurahan, or to one that fell short; one event for each request it concerns.
 *
 * @param detail names of kelurahan, or the reason somebody gave
 */
public record GroupNews(
        Kind kind, RequestId request, String number, AreaCode area, int families, String detail, Instant at) {

    /** The branch hears of what it must act on. */
    public enum Kind {
        INVITED(false),
        COMPLETE(true),
        INVITATION_ENDED(false),
        MEMBER_LEFT(true),
        ENDED(true),
        FELL_SHORT(true),
        RELEASED(true);

        private final boolean toBranch;

        Kind(boolean toBranch) {
            this.toBranch = toBranch;
        }

        public boolean toBranch() {
            return toBranch;
        }
    }
}
