package id.mcsoc.field.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The sentences the tablet says by itself: all of {@code field.*} and {@code rule.*}, and every refusal an operation may meet. */
@Component
class ShellWords {

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Whose refusals only the office's pages show. */
    private static final Set<String> OFFICE =
            Set.of("geo", "access", "booking", "planning", "solver", "notifications", "reporting", "promises");

    /** Of a photo the tablet only says whether the office has it. */
    private static final String PHOTO = "refusal.photo-";

    private final List<String> bundles;
    private final JsonMapper json;

    ShellWords(@Value("${spring.messages.basename}") List<String> bundles, JsonMapper json) {
        this.bundles = bundles.stream()
                .filter(bundle -> !OFFICE.contains(bundle.substring(bundle.indexOf('/') + 1)))
                .toList();
        this.json = json;
    }

    private static boolean isOurs(String key) {
        return key.startsWith("field.")
                || key.startsWith("rule.")
                || key.startsWith("refusal.") && !key.startsWith(PHOTO);
    }

    /** An ES module: {@code export default {"field.save":"Simpan", …}}. */
    String module(Locale language) {
        Map<String, String> words = new TreeMap<>();
        for (var name : bundles) {
            var bundle = ResourceBundle.getBundle(name, language, EXACTLY);
            bundle.keySet().stream().filter(key -> isOurs(key)).forEach(key -> words.put(key, bundle.getString(key)));
        }
        return "export default " + json.writeValueAsString(words) + ";\n";
    }
}
