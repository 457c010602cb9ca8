package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.SolvedPlan.Reason;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Reasons in Indonesian words, for files and the command line; the web application writes its own from the code. */
final class Sentences {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "messages/solver",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Sentences() {}

    static Reason reason(String code, List<String> arguments) {
        var key = "reason." + code.toLowerCase(Locale.ROOT);
        return new Reason(code, arguments, words(key, arguments), words(key + ".fix", arguments));
    }

    private static String words(String key, List<String> arguments) {
        return new MessageFormat(WORDS.getString(key), INDONESIAN).format(arguments.toArray());
    }
}
