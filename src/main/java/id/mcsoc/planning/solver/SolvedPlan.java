package id.mcsoc.planning.solver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the planner found: the file format {@code mcs-oc/plan@1}. Fixed visits are not repeated in it. */
public record SolvedPlan(
        String format,
        String problem,
        Score score,
        List<PlannedStop> visits,
        List<Left> unassigned,
        List<RuleFigure> rules) {

    public static final String FORMAT = "mcs-oc/plan@1";

    public record Score(long hard, long medium, long soft) {}

    public record PlannedStop(
            String id, String team, LocalDate date, LocalDateTime arrive, LocalDateTime start, LocalDateTime end) {}

    /** A visit without a place in the plan, and at least one reason. */
    public record Left(String id, List<Reason> reasons) {}

    /**
     * @param code R01-R14
     * @param arguments of the sentence {@code reason.<code>}
     * @param text that sentence and what was found
     * @param fix what the reader can do, in words
     * @param found team-days counted up to the test that none of them passed; null where there is nothing to count
     * @param fixes what was tried and let the visit in, all of them together; empty when nothing can be promised
     */
    public record Reason(
            String code,
            List<String> arguments,
            String text,
            String fix,
            @Nullable Phrase found,
            @Nullable List<Fix> fixes) {
        public Reason(String code, List<String> arguments, String text, String fix) {
            this(code, arguments, text, fix, null, List.of());
        }

        public static Reason of(String code, List<Fix> fixes, @Nullable Phrase found, Object... arguments) {
            var key = "reason." + code.toLowerCase(Locale.ROOT);
            var main = Phrase.of(key, arguments);
            var text = Sentences.say(found == null ? List.of(main) : List.of(main, found));
            var help = Sentences.say(help(key, main.arguments(), fixes));
            return new Reason(code, main.arguments(), text, help, found, fixes);
        }

        public Phrase phrase() {
            return new Phrase("reason." + code.toLowerCase(Locale.ROOT), arguments);
        }

        /** What the reader can do. */
        public List<Phrase> help() {
            return help(phrase().key(), arguments, fixes == null ? List.of() : fixes);
        }

        /** Where it is put goes without saying when something else comes first. */
        private static List<Phrase> help(String key, List<String> arguments, List<Fix> fixes) {
            if (fixes.isEmpty()) {
                return List.of(new Phrase(key + ".fix", arguments));
            }
            return fixes.stream()
                    .filter(fix -> fixes.size() == 1 || fix.kind() != Fix.Kind.PLACE)
                    .map(Fix::phrase)
                    .toList();
        }
    }

    /** What one rule contributes: {@code level} hard, medium or soft; message key {@code constraint.<id>}. */
    public record RuleFigure(String id, String level, long score, int matches) {}
}
