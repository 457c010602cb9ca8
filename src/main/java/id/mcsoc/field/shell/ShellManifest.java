package id.mcsoc.field.shell;

import id.mcsoc.sync.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything the tablet needs without network, each with its hash; the hash of all is the version. The pictures of the
 * installation are not among it: the system keeps those.
 */
@Component
class ShellManifest {

    static final String WORDS = "/field/words.js";
    static final String APP = "/field/app.webmanifest";

    private static final List<String> FILES = List.of(
            "classpath:/static/field/**/*.js",
            "classpath:/static/field/**/*.css",
            "classpath:/static/field/**/*.svg",
            "classpath:/static/css/tokens.css",
            "classpath:/static/css/base.css",
            "classpath:/static/css/forms.css",
            "classpath:/static/css/parts.css",
            "classpath:/static/css/print/card.css",
            "classpath:/static/css/print/calibration.css",
            "classpath*:/META-INF/resources/webjars/idb/*/build/index.js",
            "classpath*:/META-INF/resources/webjars/idb/*/build/wrap-idb-value.js");

    private final ShellPages pages;
    private final ShellWords words;
    private final ResourcePatternResolver files;
    private final JsonMapper json;
    private final Map<Locale, Shell> shells = new ConcurrentHashMap<>();

    ShellManifest(ShellPages pages, ShellWords words, ResourcePatternResolver files, JsonMapper json) {
        this.pages = pages;
        this.words = words;
        this.files = files;
        this.json = json;
    }

    /** @param files path to sha-256, in order of path */
    record Shell(String version, String language, Map<String, String> files) {}

    Shell shell(Locale locale) {
        return shells.computeIfAbsent(ShellPages.language(locale), this::collect);
    }

    /** The service worker: its list of files first, then what it does with them. */
    String serviceWorker(Locale locale) {
        return "const SHELL = " + json.writeValueAsString(shell(locale)) + ";\n" + template("sw.js");
    }

    /** A worker that withdraws the shell from every tablet that is online. */
    String recall() {
        return template("recall.js");
    }

    /** Name, icons and start page for the installation. */
    String webApp() {
        return template("app.webmanifest");
    }

    private String template(String name) {
        return new String(bytes(files.getResource("classpath:/templates/field/" + name)), StandardCharsets.UTF_8);
    }

    String wordsModule(Locale locale) {
        return words.module(ShellPages.language(locale));
    }

    private Shell collect(Locale language) {
        Map<String, String> found = new TreeMap<>();
        FILES.forEach(pattern -> addFiles(pattern, found));
        found.put("/field/", Sha256.hex(utf8(pages.html("home", language))));
        for (var name : ShellPages.NAMES.split("\\|")) {
            found.put("/field/" + name, Sha256.hex(utf8(pages.html(name, language))));
        }
        found.put(APP, Sha256.hex(utf8(webApp())));
        found.put(WORDS, Sha256.hex(utf8(wordsModule(language))));
        var version = Sha256.hex(utf8(language + found.toString())).substring(0, 12);
        return new Shell(version, language.getLanguage(), found);
    }

    private void addFiles(String pattern, Map<String, String> found) {
        try {
            for (var file : files.getResources(pattern)) {
                found.put(address(file), Sha256.hex(bytes(file)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("shell files not readable: " + pattern, e);
        }
    }

    private static String address(Resource file) throws IOException {
        var url = file.getURL().toString();
        var root = url.contains("/META-INF/resources/") ? "/META-INF/resources" : "/static";
        return url.substring(url.lastIndexOf(root + "/") + root.length());
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("shell file not readable: " + file, e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
