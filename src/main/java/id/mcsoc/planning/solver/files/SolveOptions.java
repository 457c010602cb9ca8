package id.mcsoc.planning.solver.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the command line asked for. */
record SolveOptions(
        Path problem,
        boolean solomon,
        int seconds,
        long seed,
        @Nullable Path out) {

    static final String USAGE =
            "usage: solve PROBLEM [--format=json|solomon] [--seconds=N] [--seed=N] [--out=PLAN.json]";

    private static final int DEFAULT_SECONDS = 10;
    private static final int MOST_SECONDS = 86_400;

    /** @throws IllegalArgumentException in words for the person at the keyboard */
    static SolveOptions of(String[] words) {
        Path problem = null;
        Path out = null;
        boolean solomon = false;
        int seconds = DEFAULT_SECONDS;
        long seed = 0;
        for (var word : words) {
            var value = word.substring(word.indexOf('=') + 1);
            if (word.startsWith("--format=")) {
                solomon = format(value);
            } else if (word.startsWith("--seconds=")) {
                seconds = (int) number("--seconds", value, 1, MOST_SECONDS);
            } else if (word.startsWith("--seed=")) {
                seed = number("--seed", value, Long.MIN_VALUE, Long.MAX_VALUE);
            } else if (word.startsWith("--out=")) {
                out = Path.of(value);
            } else if (word.startsWith("--") || problem != null) {
                throw new IllegalArgumentException("unknown: " + word + "\n" + USAGE);
            } else {
                problem = Path.of(word);
            }
        }
        if (problem == null) {
            throw new IllegalArgumentException(USAGE);
        }
        return new SolveOptions(problem, solomon, seconds, seed, out);
    }

    private static boolean format(String value) {
        if (!value.equals("json") && !value.equals("solomon")) {
            throw new IllegalArgumentException("--format must be json or solomon");
        }
        return value.equals("solomon");
    }

    private static long number(String name, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with the range
        }
        throw new IllegalArgumentException(name + " must be a whole number from " + least + " to " + most);
    }
}
