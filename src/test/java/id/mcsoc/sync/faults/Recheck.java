package id.mcsoc.sync.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Judges a run again, from its files alone and with nothing but Java: {@code java
 * src/test/java/id/mcsoc/sync/faults/Recheck.java target/faults/long}. Reads {@code history.jsonl} and what the tables
 * held at the end, {@code operations.csv} (device, incarnation, seq, operation, result) and {@code effects.csv} (operation,
 * device, seq, in the order of the effects). Ends with 1 when anything is wrong.
 */
public final class Recheck {

    private static final List<String> ENDS = List.of("APPLIED", "MERGED", "CONFLICT_QUEUED", "REJECTED", "BLOCKED");
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":(?:\"([^\"]*)\"|(-?\\d+))");

    private Recheck() {}

    public static void main(String[] arguments) throws IOException {
        var verdict = verdict(Path.of(arguments[0]));
        verdict.forEach((what, count) -> System.out.println(what + ": " + count));
        var clean = verdict.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("operations"))
                .allMatch(entry -> entry.getValue() == 0);
        System.exit(clean ? 0 : 1);
    }

    /** How many operations, and how many of them were lost, doubled, out of order or wrongly acknowledged. */
    public static Map<String, Long> verdict(Path folder) throws IOException {
        var ended = new HashSet<String>();
        var applied = new HashMap<String, Long>();
        for (var line : rows(folder.resolve("operations.csv"))) {
            applied.merge(line[0] + "/" + line[1], Long.parseLong(line[2]), Math::max);
            if (ENDS.contains(line[4])) {
                ended.add(line[3]);
            }
        }
        var verdict = new LinkedHashMap<String, Long>();
        List.of("operations", "lost", "duplicated", "out of order", "broken acknowledgements")
                .forEach(what -> verdict.put(what, 0L));
        effects(folder, verdict);
        history(folder, ended, applied, verdict);
        return verdict;
    }

    private static void effects(Path folder, Map<String, Long> verdict) throws IOException {
        var last = new HashMap<String, Long>();
        var once = new HashSet<String>();
        for (var effect : rows(folder.resolve("effects.csv"))) {
            var seq = Long.parseLong(effect[2]);
            count(verdict, "duplicated", !once.add(effect[0]));
            count(verdict, "out of order", seq < last.getOrDefault(effect[1], 0L));
            last.put(effect[1], seq);
        }
    }

    private static void history(
            Path folder, HashSet<String> ended, Map<String, Long> applied, Map<String, Long> verdict)
            throws IOException {
        var highest = new HashMap<String, Long>();
        for (var text : Files.readAllLines(folder.resolve("history.jsonl"))) {
            var event = fields(text);
            if ("save".equals(event.get("f"))) {
                count(verdict, "operations", true);
                count(verdict, "lost", !ended.contains(event.get("op")));
            } else if ("ack".equals(event.get("f"))) {
                var line = event.get("device") + "/" + event.get("incarnation");
                var through = Long.parseLong(event.get("through"));
                count(verdict, "broken acknowledgements", through < highest.getOrDefault(line, 0L));
                highest.merge(line, through, Math::max);
            }
        }
        highest.forEach((line, promised) ->
                count(verdict, "broken acknowledgements", promised > applied.getOrDefault(line, 0L)));
    }

    private static void count(Map<String, Long> verdict, String what, boolean happened) {
        verdict.merge(what, happened ? 1L : 0L, Long::sum);
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split(",")).toList();
    }

    private static Map<String, String> fields(String line) {
        var fields = new HashMap<String, String>();
        var match = FIELD.matcher(line);
        while (match.find()) {
            fields.put(match.group(1), match.group(2) != null ? match.group(2) : match.group(3));
        }
        return fields;
    }
}
