package id.mcsoc.sync;

import java.util.Map;
import java.util.UUID;

/**
 * What tablets that follow a scope must hear.
 *
 * @param scope the visit whose tablets hear it
 * @param entity {@code FAMILY/<number>}, {@code OPERATION/<id>} or {@code QUEUE/<desk>-<number>}
 * @param payload the values as they stand, with nothing in them that the tablet must not hold; empty for a tombstone
 */
public record Change(UUID scope, String entity, long revision, Kind kind, Map<String, ?> payload) {

    public enum Kind {
        UPSERT,
        TOMBSTONE
    }
}
