package id.mcsoc.sync;

import java.util.Map;

/**
 * What became of an operation; always terminal.
 *
 * @param code empty, or the stable code of the refusal or conflict; its sentence is {@code refusal.<code>}
 * @param facts what the tablet should know: final member number, revision, ticket, the values that stand there
 */
public record Outcome(Kind kind, String code, Map<String, String> facts) {

    public enum Kind {
        APPLIED,
        MERGED,
        CONFLICT_QUEUED,
        REJECTED,
        BLOCKED
    }

    public static Outcome applied(Map<String, String> facts) {
        return new Outcome(Kind.APPLIED, "", facts);
    }

    public static Outcome rejected(String code) {
        return new Outcome(Kind.REJECTED, code, Map.of());
    }

    public static Outcome conflict(String code, Map<String, String> theirs) {
        return new Outcome(Kind.CONFLICT_QUEUED, code, theirs);
    }
}
