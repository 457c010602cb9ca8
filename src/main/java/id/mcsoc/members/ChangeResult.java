package id.mcsoc.members;

import java.util.Map;

/** What became of a change: applied, nothing to do, waiting for the centre, or in conflict with what stands there. */
public record ChangeResult(Kind kind, long revision, Map<String, String> theirs) {

    public enum Kind {
        APPLIED,
        UNCHANGED,
        PENDING,
        CONFLICT
    }
}
