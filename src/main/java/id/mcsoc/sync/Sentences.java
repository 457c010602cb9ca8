package id.mcsoc.sync;

import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;

/** What an outcome says to people: {@code refusal.<code>} with the facts {@code 0}, {@code 1} … as arguments. */
public final class Sentences {

    private Sentences() {}

    public static String of(MessageSource messages, Outcome outcome, Locale locale) {
        var key = "refusal." + outcome.code().toLowerCase(Locale.ROOT).replace('_', '-');
        return String.valueOf(messages.getMessage(key, arguments(outcome.facts()), outcome.code(), locale));
    }

    private static Object[] arguments(Map<String, String> facts) {
        return IntStream.iterate(0, i -> facts.containsKey(Integer.toString(i)), i -> i + 1)
                .mapToObj(i -> facts.get(Integer.toString(i)))
                .toArray();
    }
}
