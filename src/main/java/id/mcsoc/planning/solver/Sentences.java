package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.SolvedPlan.Reason;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Reasons in Indonesian words, for files and the command line; the web application writes its own from the code. */
final class Sentences {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", INDONESIAN);
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "messages/solver",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Sentences() {}

    static Reason reason(String code, List<String> arguments) {
        var key = "reason." + code.toLowerCase(Locale.ROOT);
        return new Reason(code, arguments, words(key, arguments), words(key + ".fix", arguments));
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Past midnight the hours count on: 25.10. */
    static String time(int seconds) {
        return "%02d.%02d".formatted(seconds / 3600, seconds / 60 % 60);
    }

    private static String words(String key, List<String> arguments) {
        return new MessageFormat(WORDS.getString(key), INDONESIAN).format(arguments.toArray());
    }
}
