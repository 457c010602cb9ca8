package id.mcsoc.booking;

import jakarta.persistence.Embeddable;
import java.util.List;

/** A reason as it is stored: one argument a line. */
@Embeddable
record ReasonPart(String code, String arguments, String found, String help) {

    static ReasonPart of(UnplannedReason reason) {
        return new ReasonPart(
                reason.code(),
                String.join("\n", reason.arguments()),
                Said.stored(reason.found()),
                Said.stored(reason.help()));
    }

    UnplannedReason reason() {
        var list = arguments.isEmpty() ? List.<String>of() : List.of(arguments.split("\n", -1));
        return new UnplannedReason(code, list, Said.read(found), Said.read(help));
    }
}
