package id.mcsoc.complaints.log;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to a complaint; never changed afterwards. Units are empty where nobody was moved.
 *
 * @param subject what it is about, by code: a category, another ticket, a rating, the cause of an escalation
 * @param rule what an answer relies on
 */
public record ComplaintEvent(
        int seq,
        UUID operation,
        Kind kind,
        Instant at,
        By by,
        String fromUnit,
        String toUnit,
        String said,
        String subject,
        String rule) {

    public enum Kind {
        OPENED,
        ROUTED,
        TRIAGED,
        FORWARDED,
        /** An answer that is not the last one. */
        ANSWERED,
        /** The last answer: now it is the complainant's turn. */
        RESOLVED,
        HELD,
        RESUMED,
        ESCALATED,
        /** This report became part of another's case. */
        MERGED,
        UNMERGED,
        /** Another report became part of this case. */
        JOINED,
        LEFT,
        CLOSED,
        CLOSED_SATISFIED,
        /** Nobody reacted to the last answer. */
        CLOSED_SILENT,
        REOPENED,
        REPORTED;

        public boolean closes() {
            return this == CLOSED || this == CLOSED_SATISFIED || this == CLOSED_SILENT;
        }

        public boolean answers() {
            return this == ANSWERED || this == RESOLVED;
        }

        public boolean moves() {
            return this == ROUTED || this == TRIAGED || this == FORWARDED;
        }

        /** Done to a case, and so to every report of it. */
        public boolean concernsEveryReport() {
            return answers() || closes() || this == HELD || this == RESUMED || this == REOPENED || this == FORWARDED;
        }
    }

    /** Who did it; nobody's account where it went by itself or by the complainant. */
    public record By(UUID user, String name) {

        public static final UUID NOBODY = new UUID(0, 0);
    }
}
