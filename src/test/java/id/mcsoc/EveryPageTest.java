package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Page;
import id.mcsoc.Endpoints.Endpoint;
import id.mcsoc.access.Users;
import id.mcsoc.browser.Accessibility;
import id.mcsoc.browser.Keyboard;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.browser.Visitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page the running application has, for everybody who may see it, in both languages: no message key shows. In a
 * browser, whenever somebody is shown a kind of element that nobody before was: no script error, nothing for axe to
 * find, nothing wider than 360 px, nothing out of the keyboard's reach. The tablet's own pages need a tablet: TabletPagesTest.
 */
@FilledServer
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {

    /** Who sees least comes first. */
    static final List<String> LOGINS =
            List.of("petugas", "camat", "pusat", "pengaduan", "admin", "staf.simpang4sipin", "kepala", "perencana");

    private static final Set<String> LEADS_ON = Set.of("/");

    /** A request may be filled in until it was sent. */
    private static final String DRAFT = "0198f000-0000-7000-8000-00000000d4af";

    private static final String ANY_ID = "[0-9a-f-]{36}";
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([\\w|-]+)}");
    private static final Pattern ELEMENT = Pattern.compile("<([a-z][\\w-]*)(?:\\s[^>]*?\\bclass=\"([^\"]*)\")?");

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    DataSource database;

    private final Map<String, Set<String>> toOpen = new LinkedHashMap<>();
    private final Set<String> unseen = new TreeSet<>();
    private final Set<String> wrong = new TreeSet<>();

    @BeforeAll
    void lookForPages() throws Exception {
        LOGINS.forEach(login -> toOpen.put(login, new LinkedHashSet<>()));
        var ids = SomebodysIds.of(database);
        web.perform(post("/booking/requests")
                .param("id", DRAFT)
                .with(TestActors.as(users.findByLogin("staf.simpang4sipin").orElseThrow()))
                .with(csrf()));
        for (var endpoint : Endpoints.of(endpoints)) {
            if (endpoint.isPage() && !LEADS_ON.contains(endpoint.pattern())) {
                look(endpoint, ids);
            }
        }
    }

    @Test
    void somebodySeesEveryPage() {
        assertThat(unseen).allMatch(page -> page.contains("/leak/"));
        assertThat(toOpen.values()).allMatch(paths -> !paths.isEmpty());
    }

    /** The negative control: a page of a new kind of thing, of which nobody put one into the test's data. */
    @Test
    void aPageThatNobodySeesIsSeen() {
        assertThat(unseen).contains("GET /leak/page/{id}");
    }

    @Test
    void noPageShowsAKeyInEitherLanguage() {
        assertThat(wrong).isEmpty();
    }

    /** The negative control. */
    @Test
    void aKeyAndAForgottenLanguageAreSeen() {
        assertThat(isRight("<html lang=\"id\">Kunjungan", "id")).isTrue();
        assertThat(isRight("<html lang=\"id\">??booking.title_id??", "id")).isFalse();
        assertThat(isRight("<html lang=\"id\">Visit", "en")).isFalse();
    }

    @ParameterizedTest
    @FieldSource("LOGINS")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void isUsableByEverybody(String login) {
        try (var visitor = Visitor.login(CHROMIUM.get(), "http://localhost:" + port, login)) {
            var wide = visitor.page();
            var narrow = visitor.context().newPage();
            narrow.setViewportSize(360, 740);
            var scriptErrors = new ArrayList<String>();
            Stream.of(wide, narrow).forEach(page -> listen(page, scriptErrors));
            for (var path : toOpen.get(login)) {
                open(wide, visitor.server(), path, "id");
                Accessibility.check(wide);
                Accessibility.checkNarrow(wide);
                Keyboard.check(wide);
                open(narrow, visitor.server(), path, "en");
                Accessibility.checkNarrow(narrow);
            }
            assertThat(scriptErrors).isEmpty();
        }
    }

    /** The negative control: a page with one fault of each kind. */
    @Test
    void aBadPageIsSeen() {
        try (var context = CHROMIUM.get().newContext()) {
            var page = context.newPage();
            var scriptErrors = new ArrayList<String>();
            listen(page, scriptErrors);
            page.setContent(
                    "<html lang=id><title>Uji</title><main><h1>Uji</h1><img src=data:,>"
                            + "<button onblur='focus()'>jebakan</button><a href=/>Uji</a><p style='width:500px'>Uji</p></main><script>nothing.there</script></html>");
            assertThatThrownBy(() -> Accessibility.check(page)).hasMessageContaining("image-alt");
            assertThatThrownBy(() -> Accessibility.checkNarrow(page)).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> Keyboard.check(page)).hasMessageContaining("out of reach");
            assertThat(scriptErrors).isNotEmpty();
        }
    }

    private static void listen(Page page, List<String> scriptErrors) {
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                scriptErrors.add(message.text());
            }
        });
    }

    private static void open(Page page, String server, String path, String language) {
        assertThat(page.navigate(server + path + "?lang=" + language).status())
                .as(path)
                .isEqualTo(200);
        assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language);
        assertThat(page.locator("body").innerText()).as(path).doesNotContain("??");
    }

    private void look(Endpoint endpoint, SomebodysIds ids) throws Exception {
        var known = new HashSet<String>();
        for (var pattern : choices(endpoint.pattern())) {
            var filled = ids.fill(pattern);
            var path = endpoint.pattern().contains("{step") ? filled.replaceFirst(ANY_ID, DRAFT) : filled;
            for (var login : LOGINS) {
                look(login, path, known);
            }
        }
        if (known.isEmpty()) {
            unseen.add(endpoint.method() + " " + endpoint.pattern());
        }
    }

    private void look(String login, String path, Set<String> known) throws Exception {
        var page = page(login, path, "id");
        if (page.isEmpty()) {
            return;
        }
        Map.of("id", page, "en", page(login, path, "en")).forEach((language, text) -> {
            if (!isRight(text, language)) {
                wrong.add(login + " " + path + " in " + language);
            }
        });
        var isNew = known.addAll(elements(page));
        if (page.contains("<html") && (isNew || toOpen.get(login).isEmpty())) {
            toOpen.get(login).add(path);
        }
    }

    private static boolean isRight(String page, String language) {
        return !page.contains("??") && (!page.contains("<html") || page.contains("lang=\"" + language + "\""));
    }

    /** Empty for who may not see it. */
    private String page(String login, String path, String language) throws Exception {
        var answer = web.perform(get(path)
                        .param("lang", language)
                        .with(TestActors.as(users.findByLogin(login).orElseThrow()))
                        .accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();
        return answer.getStatus() == 200 ? answer.getContentAsString() : "";
    }

    private static Set<String> elements(String page) {
        return ELEMENT.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(element -> element.replaceAll("\\s[^>]*?\\bclass=", "."))
                .collect(Collectors.toSet());
    }

    /** One path of each kind where an address names its kinds. */
    private static List<String> choices(String pattern) {
        var choice = CHOICE.matcher(pattern);
        return choice.find()
                ? Stream.of(choice.group(1).split("\\|"))
                        .map(choice::replaceFirst)
                        .toList()
                : List.of(pattern);
    }
}
