package id.mcsoc.sync;

import id.mcsoc.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One thing an officer did on a tablet, as a command. The officer comes from the device's enrolment, never from the
 * body.
 *
 * @param capturedAt the tablet's clock, corrected by the skew measured at this push
 * @param entity {@code FAMILY/<number>}, {@code MEMBER/<id>}, {@code VISIT/<id>}, {@code COMPLAINT/<ticket>}
 * @param evidence SHA-256 of each photo it names, as the tablet took it; the photos come after it
 * @param paper the sheet it was written on first
 * @param base what the tablet knew of it: {@code {"rev":7,"fields":{…}}}; missing for new things
 */
public record Operation(
        UUID id,
        DeviceId device,
        long seq,
        UUID visit,
        Actor officer,
        String type,
        String entity,
        Optional<JsonNode> base,
        JsonNode set,
        String reason,
        Instant capturedAt,
        Instant receivedAt,
        List<String> evidence,
        Optional<Paper> paper) {

    /** When it was done: the time on the paper, else when it was entered. */
    public Instant doneAt() {
        return paper.map(Paper::at).orElse(capturedAt);
    }

    /** The same, captured at a time that is known already. */
    public Operation capturedAt(Instant known) {
        return new Operation(
                id, device, seq, visit, officer, type, entity, base, set, reason, known, receivedAt, evidence, paper);
    }
}
