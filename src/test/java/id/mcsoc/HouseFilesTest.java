package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.shared.RefusalCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Rules about files, which no compiler checks. */
class HouseFilesTest {

    private static final Set<String> TOP_LEVEL =
            Set.of("pom.xml", "src", "solver-config", "seed", "README.md", "docker-compose.yml", "target");
    private static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?(\\w+)");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>");
    private static final Pattern NAMED_TEST = Pattern.compile("\\b[A-Z][A-Za-z]+Test\\b");
    private static final Pattern MESSAGE_USE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");

    @Test
    void theTopLevelIsAsGiven() throws IOException {
        try (var files = Files.list(Path.of("."))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")))
                    .isSubsetOf(TOP_LEVEL);
        }
    }

    @Test
    void noFileIsLongerThan300Lines() throws IOException {
        assertThat(sources("java", "html", "css", "js", "sql").filter(file -> lines(file) > 300))
                .isEmpty();
    }

    @Test
    void sharedStaysSmall() throws IOException {
        assertThat(files(Path.of("src/main/java/id/mcsoc/shared"), "java")).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void tablesWearTheirModulesName() throws IOException {
        for (var migration :
                files(Path.of("src/main/resources/db/migration"), "sql").toList()) {
            var module = migration.getParent().getFileName().toString();
            if (module.equals("__root")) {
                continue;
            }
            assertThat(TABLE.matcher(text(migration)).results().map(match -> match.group(1)))
                    .as(migration.toString())
                    .allMatch(table -> table.startsWith(singular(module)) || table.startsWith(module));
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (var file : messageFiles()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList()) {
            var english = Path.of(file.toString().replace(".properties", "_en.properties"));
            assertThat(keys(english)).as(english.toString()).isEqualTo(keys(file));
        }
    }

    @Test
    void everyMessageAPageUsesExists() throws IOException {
        var known = messageFiles().flatMap(file -> keys(file).stream()).collect(Collectors.toSet());
        for (var page : files(Path.of("src/main/resources/templates"), "html").toList()) {
            assertThat(MESSAGE_USE.matcher(text(page)).results().map(match -> match.group(1)))
                    .as(page.toString())
                    .isSubsetOf(known);
        }
    }

    /** Pressed before its script is there, a plain form would write what it holds into an address. */
    @Test
    void noFormOfTheTabletSubmitsByItself() throws IOException {
        for (var page :
                files(Path.of("src/main/resources/templates/field"), "html").toList()) {
            assertThat(FORM.matcher(text(page)).results().map(match -> match.group(1)))
                    .as(page.toString())
                    .allMatch(form -> form.contains("method=\"dialog\"")
                            || form.contains("method=\"post\"")
                            || form.contains("data-enrolment"));
        }
    }

    @Test
    void everyRefusalHasItsSentence() throws Exception {
        var known = messageFiles().flatMap(file -> keys(file).stream()).collect(Collectors.toSet());
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(RefusalCode.class));
        for (var found : scanner.findCandidateComponents("id.mcsoc")) {
            var type = Class.forName(found.getBeanClassName());
            for (var constant : type.getEnumConstants()) {
                assertThat(known).contains(((RefusalCode) constant).messageKey());
            }
        }
    }

    @Test
    void pagesNeverPrintUnescapedOrStyleInline() throws IOException {
        var forbidden = Pattern.compile("th:utext|\\son[a-z]+=\"|\\sstyle=\"|<style|javascript:");
        assertThat(files(Path.of("src/main/resources/templates"), "html")
                        .filter(page -> forbidden.matcher(text(page)).find()))
                .isEmpty();
    }

    /** Where text could become markup or code; the one place that may is js/trusted.js. */
    @Test
    void noScriptParsesText() throws IOException {
        var forbidden = Pattern.compile(
                "(inner|outer)HTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function"
                        + "|createContextualFragment|DOMParser|srcdoc|setHTMLUnsafe|parseHTMLUnsafe|set(Timeout|Interval)\\(\"");
        assertThat(files(Path.of("src/main/resources/static"), "js")
                        .filter(script -> !script.endsWith("js/trusted.js"))
                        .filter(script -> forbidden.matcher(text(script)).find()))
                .isEmpty();
        assertThat(forbidden.matcher("box.innerHTML = name").find()).isTrue();
    }

    @Test
    void everyTestThatTheDocsNameExists() throws IOException {
        var tests = files(Path.of("src/test/java"), "java")
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        var docs = Stream.concat(
                Stream.of(Path.of("README.md"), Path.of("solver-config/README.md")), files(Path.of("src/docs"), "md"));
        assertThat(docs.flatMap(file -> NAMED_TEST.matcher(text(file)).results().map(match -> match.group())))
                .isNotEmpty()
                .isSubsetOf(tests);
    }

    private static String singular(String module) {
        return module.endsWith("s") && !module.equals("access") ? module.substring(0, module.length() - 1) : module;
    }

    private static Stream<Path> sources(String... endings) throws IOException {
        return files(Path.of("src"), endings);
    }

    private static Stream<Path> messageFiles() throws IOException {
        return files(Path.of("src/main/resources/messages"), "properties");
    }

    private static Stream<Path> files(Path below, String... endings) throws IOException {
        try (var all = Files.walk(below)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> List.of(endings).contains(ending(file)))
                    .toList()
                    .stream();
        }
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Set<String> keys(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
