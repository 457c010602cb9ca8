package id.mcsoc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the compose file hands to the application is what the application asks for. */
class ComposeFileTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(MCS_\\w+)");
    private static final Set<String> SPRINGS_OWN = Set.of(
            "spring.profiles.active",
            "spring.mail.host",
            "spring.mail.port",
            "spring.mail.username",
            "spring.mail.password");

    private final String settings = text("src/main/resources/application.yml");
    private final Map<String, Object> compose = new Yaml().load(text("docker-compose.yml"));

    @Test
    void everyPlaceholderOfTheSettingsIsFilled() {
        assertThat(environment().keySet()).containsAll(placeholders());
    }

    @Test
    void everyVariableIsAPlaceholderOrAKnownSetting() {
        for (var name : environment().keySet()) {
            var property = name.toLowerCase().replace('_', '.');
            var known = placeholders().contains(name) || SPRINGS_OWN.contains(property) || isSet(property);
            assertThat(known).as(name).isTrue();
        }
    }

    @Test
    void aVariableNobodyKnowsWouldBeFound() {
        assertThat(isSet("mcs.seeds")).isFalse();
        assertThat(isSet("mcs.mail.from")).isTrue();
    }

    @Test
    void noSecretStandsInTheFile() {
        assertThat(environment().get("MCS_DB_PASSWORD").toString()).startsWith("${MCS_DB_PASSWORD:?");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> environment() {
        var services = (Map<String, Map<String, Object>>) compose.get("services");
        return (Map<String, Object>) services.get("app").get("environment");
    }

    private Set<String> placeholders() {
        return PLACEHOLDER
                .matcher(settings)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked")
    private boolean isSet(String property) {
        Object here = new Yaml().loadAll(settings).iterator().next();
        for (var part : property.split("\\.")) {
            here = here instanceof Map<?, ?> map ? ((Map<String, Object>) map).get(part) : null;
        }
        return here != null;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
