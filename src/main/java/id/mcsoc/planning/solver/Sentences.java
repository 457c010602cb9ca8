package id.mcsoc.planning.solver;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Phrases in Indonesian words, for files and the command line; the web application writes its own from the phrase. */
public final class Sentences {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy", INDONESIAN);
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "messages/solver",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Sentences() {}

    public static String say(List<Phrase> phrases) {
        return phrases.stream().map(Sentences::say).collect(Collectors.joining(". "));
    }

    public static String say(Phrase phrase) {
        return words(
                phrase.key(), phrase.arguments().stream().map(Sentences::said).toArray());
    }

    private static String said(String argument) {
        int colon = argument.indexOf(':');
        var value = argument.substring(colon + 1);
        return switch (argument.substring(0, Math.max(0, colon))) {
            case "date" -> DATE.format(LocalDate.parse(value));
            case "time" -> value.replace(':', '.');
            case "minutes" -> words("reason.minutes", Long.parseLong(value) / 60, Long.parseLong(value) % 60);
            case "team" -> words("reason.team", value);
            case "word" -> WORDS.containsKey("reason.word." + value) ? words("reason.word." + value) : value;
            default -> argument;
        };
    }

    private static String words(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), INDONESIAN).format(arguments);
    }
}
