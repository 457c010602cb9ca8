package id.mcsoc.complaints.log;

import id.mcsoc.complaints.log.ComplaintEvent.By;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import java.time.Instant;
import java.util.UUID;

/** What happens next, before anybody signed it. */
public record Step(Kind kind, String fromUnit, String toUnit, String said, String subject, String rule) {

    public static Step of(Kind kind, String said) {
        return new Step(kind, "", "", said, "", "");
    }

    static Step about(Kind kind, String subject, String said) {
        return new Step(kind, "", "", said, subject, "");
    }

    static Step moved(Kind kind, String fromUnit, String toUnit, String said) {
        return new Step(kind, fromUnit, toUnit, said, "", "");
    }

    public ComplaintEvent signed(int seq, UUID operation, Instant at, By by) {
        return new ComplaintEvent(seq, operation, kind, at, by, fromUnit, toUnit, said, subject, rule);
    }
}
