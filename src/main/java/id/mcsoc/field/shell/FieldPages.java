package id.mcsoc.field.shell;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tablet's pages: public, because there is nothing in them; ids stay in the address' fragment. */
@Controller
class FieldPages {

    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private static final MediaType APP = MediaType.parseMediaType("application/manifest+json");

    private final ShellPages pages;
    private final ShellManifest manifest;
    private final boolean recalled;

    FieldPages(ShellPages pages, ShellManifest manifest, @Value("${mcs.field.recall-shell}") boolean recalled) {
        this.recalled = recalled;
        this.pages = pages;
        this.manifest = manifest;
    }

    @GetMapping({"/field", "/field/"})
    ResponseEntity<String> home(Locale locale) {
        return fresh(HTML).body(pages.html("home", locale));
    }

    @GetMapping("/field/{page:" + ShellPages.NAMES + "}")
    ResponseEntity<String> page(@PathVariable String page, Locale locale) {
        return fresh(HTML).body(pages.html(page, locale));
    }

    @GetMapping(ShellManifest.WORDS)
    ResponseEntity<String> words(Locale locale) {
        return fresh(JAVASCRIPT).body(manifest.wordsModule(locale));
    }

    @GetMapping(ShellManifest.APP)
    ResponseEntity<String> app() {
        return fresh(APP).body(manifest.webApp());
    }

    /** May also control {@code /field} without the slash; never an office page. */
    @GetMapping("/field/sw.js")
    ResponseEntity<String> serviceWorker(Locale locale) {
        var worker = recalled ? manifest.recall() : manifest.serviceWorker(locale);
        return fresh(JAVASCRIPT).header("Service-Worker-Allowed", "/field").body(worker);
    }

    private static ResponseEntity.BodyBuilder fresh(MediaType type) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache());
    }
}
