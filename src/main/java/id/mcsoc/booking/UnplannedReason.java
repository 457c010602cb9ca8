package id.mcsoc.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Why a request has no slot.
 *
 * @param code with {@code arguments} the sentence {@code reason.r01} …
 * @param found what the plan had instead; may be empty
 * @param help the smallest thing that would change it; empty when nothing but {@code reason.r01.fix} … is known
 */
public record UnplannedReason(String code, List<String> arguments, List<Said> found, List<Said> help) {

    public UnplannedReason(String code, List<String> arguments) {
        this(code, arguments, List.of(), List.of());
    }

    /** Times the kelurahan could offer by itself. */
    public List<OfferedWindow> offers() {
        return help.stream()
                .filter(said -> said.key().equals("fix.add-date") || said.key().equals("fix.more-hours"))
                .map(said -> new OfferedWindow(
                        LocalDate.parse(value(said, 1)),
                        LocalTime.parse(value(said, 2)),
                        LocalTime.parse(value(said, 3)),
                        false))
                .toList();
    }

    public boolean asksToPool() {
        return code.equals("R01") || asks("pool");
    }

    public boolean asksForWaiver() {
        return code.equals("R01") || asks("waive");
    }

    public boolean asksForPoint() {
        return code.equals("R09") || asks("map-point");
    }

    private boolean asks(String fix) {
        return help.stream().anyMatch(said -> said.key().equals("fix." + fix));
    }

    private static String value(Said said, int argument) {
        var typed = said.arguments().get(argument);
        return typed.substring(typed.indexOf(':') + 1);
    }
}
