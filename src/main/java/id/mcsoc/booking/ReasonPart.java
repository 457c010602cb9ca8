package id.mcsoc.booking;

import jakarta.persistence.Embeddable;
import java.util.List;

/** A reason as it is stored: one argument a line. */
@Embeddable
record ReasonPart(String code, String arguments) {

    static ReasonPart of(UnplannedReason reason) {
        return new ReasonPart(reason.code(), String.join("\n", reason.arguments()));
    }

    UnplannedReason reason() {
        return new UnplannedReason(code, arguments.isEmpty() ? List.of() : List.of(arguments.split("\n", -1)));
    }
}
