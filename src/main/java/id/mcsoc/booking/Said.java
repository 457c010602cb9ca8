package id.mcsoc.booking;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence before it is put into words.
 *
 * @param arguments plain text, or {@code date:2026-12-08}, {@code time:08:30}, {@code minutes:190}, {@code word:never}
 */
public record Said(String key, List<String> arguments) {

    private static final String BETWEEN = "\u001e";

    /** As it is stored: one line for the key and one for each argument. */
    static String stored(List<Said> sentences) {
        return String.join(BETWEEN, sentences.stream().map(Said::lines).toList());
    }

    static List<Said> read(String stored) {
        var sentences = new ArrayList<Said>();
        for (var lines : stored.isEmpty() ? new String[0] : stored.split(BETWEEN, -1)) {
            var all = List.of(lines.split("\n", -1));
            sentences.add(new Said(all.get(0), all.subList(1, all.size())));
        }
        return List.copyOf(sentences);
    }

    private String lines() {
        return arguments.isEmpty() ? key : key + "\n" + String.join("\n", arguments);
    }
}
