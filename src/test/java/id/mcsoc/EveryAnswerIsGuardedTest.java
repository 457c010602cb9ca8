package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.mcsoc.Endpoints.Endpoint;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every answer of every endpoint, refusals and files included, tells the browser what it may not do with it. */
@Tag("database")
@FilledServer
class EveryAnswerIsGuardedTest {

    /** What other sites' pages, and pages of ours without their token, must never reach. */
    private static final List<String> SIGNED = List.of("/sync/v1/", "/field/api/");

    private static final String OFFICE = "script-src 'self'";
    private static final String PHOTO = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final String TABLET = "script-src 'self' 'wasm-unsafe-eval'";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @LocalServerPort
    int port;

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    DataSource database;

    @Test
    void everyAnswerToAReader() throws Exception {
        var ids = SomebodysIds.of(database);
        for (var endpoint : all()) {
            if (endpoint.method() != HttpMethod.GET || isSigned(endpoint)) {
                continue;
            }
            var path = endpoint.pattern().contains("feed/") ? "/notifications/feed/x.ics" : ids.fill(named(endpoint));
            for (var person : people()) {
                var answer = answer(get(path).with(TestActors.as(person)));
                check(endpoint + " for " + person.role(), path, answer);
                assertKept(endpoint, answer);
            }
            check(endpoint + " for nobody", path, answer(get(path)));
        }
    }

    @Test
    void everyFileAndEveryError() throws Exception {
        for (var path : files().toList()) {
            check(path, path, answer(get(path)));
        }
        for (var path : List.of("/nowhere", "/access/users/x/deactivation", "/field/nowhere")) {
            check(path, path, answer(get(path).with(TestActors.as(people().get(0)))));
        }
        assertThat(files()).hasSizeGreaterThan(50);
    }

    @Test
    void anotherSitesPageWritesNothing() throws Exception {
        var ids = SomebodysIds.of(database);
        var open = new TreeSet<String>();
        for (var endpoint : all()) {
            if (endpoint.method() == HttpMethod.GET || isSigned(endpoint)) {
                continue;
            }
            for (var person : people()) {
                for (var from : List.of("cross-site", "same-site")) {
                    var call = filled(endpoint, ids, person).with(csrf()).header("Sec-Fetch-Site", from);
                    expect(403, endpoint + " " + from, call, open);
                }
                var nowhere = filled(endpoint, ids, person).with(csrf()).header("Origin", "null");
                expect(403, endpoint + " from nowhere", nowhere, open);
                expect(403, endpoint + " without token", filled(endpoint, ids, person), open);
            }
        }
        assertThat(open).isEmpty();
    }

    /** The negative control: our own page's form arrives. */
    @Test
    void ourOwnPageWrites() throws Exception {
        var own = web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                                "/notifications/reading")
                        .with(TestActors.as(TestActors.in(users).planner()))
                        .with(csrf())
                        .header("Sec-Fetch-Site", "same-origin"))
                .andReturn()
                .getResponse();
        assertThat(own.getStatus()).isEqualTo(302);
    }

    @Test
    void theSessionsCookieIsKeptFromScriptsOtherSitesAndOpenWires() throws Exception {
        var login = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/access/login"))
                .build();
        var answer = HttpClient.newHttpClient().send(login, HttpResponse.BodyHandlers.ofString());
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("JSESSIONID="))
                .toList();
        assertThat(cookie).singleElement().asString().contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(cookie.get(0)).doesNotContain("Domain");
    }

    @Test
    void inProductionTheCookieIsThisHostsAlone() throws Exception {
        var names = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml")).stream()
                        .filter(part -> "postgres".equals(part.getProperty("spring.config.activate.on-profile")))
                        .map(part -> part.getProperty("server.servlet.session.cookie.name"));
        assertThat(names).singleElement().asString().startsWith("__Host-");
    }

    @Test
    void overTlsBrowsersAreToldToStayThere() throws Exception {
        var answer = answer(get("/access/login").secure(true));
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    private void expect(int status, String what, MockHttpServletRequestBuilder call, TreeSet<String> open)
            throws Exception {
        var answer = answer(call);
        if (answer.getStatus() != status) {
            open.add(what + " -> " + answer.getStatus());
        }
    }

    private MockHttpServletRequestBuilder filled(Endpoint endpoint, SomebodysIds ids, Actor person) {
        return endpoint.filled(ids.fill(named(endpoint)), name -> "0198ffff-ffff-7fff-bfff-ffffffffffff")
                .with(TestActors.as(person));
    }

    private static void check(String what, String path, MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(what).isLessThan(500);
        assertThat(answer.getHeader("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).as(what).isEqualTo("same-origin");
        if ("image/jpeg".equals(answer.getContentType())) {
            assertThat(answer.getHeader("Content-Security-Policy")).as(what).isEqualTo(PHOTO);
        } else if (!isPartOfAPage(answer)) {
            checkPolicy(what, path, answer);
        }
    }

    /** Browsers read no policy of a script or a style: the page's rules them; a service worker's own does. */
    private static boolean isPartOfAPage(MockHttpServletResponse answer) {
        return String.valueOf(answer.getContentType()).matches("text/(javascript|css)\\b.*")
                && answer.getHeader("Service-Worker-Allowed") == null;
    }

    private static void checkPolicy(String what, String path, MockHttpServletResponse answer) {
        var policy = policy(String.valueOf(answer.getHeader("Content-Security-Policy")));
        assertThat(policy)
                .as(what)
                .containsAllEntriesOf(Map.of(
                        "default-src", "'self'",
                        "object-src", "'none'",
                        "base-uri", "'none'",
                        "frame-ancestors", "'none'",
                        "form-action", "'self'",
                        "require-trusted-types-for", "'script'"));
        assertThat("script-src " + policy.get("script-src"))
                .as(what)
                .isEqualTo(path.startsWith("/field") ? TABLET : OFFICE);
        assertThat(policy.toString()).as(what).doesNotContain("unsafe-inline", "'unsafe-eval'", "http:", "*");
    }

    /** Nothing that was made for somebody is kept by a browser or a proxy; a shell without data may be. */
    private static void assertKept(Endpoint endpoint, MockHttpServletResponse answer) {
        if (!endpoint.pattern().startsWith("/field") && answer.getStatus() == 200) {
            assertThat(answer.getHeader("Cache-Control"))
                    .as(endpoint.toString())
                    .contains("no-store");
        }
    }

    private static Map<String, String> policy(String header) {
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .collect(Collectors.toMap(
                        part -> part.split(" ", 2)[0], part -> part.contains(" ") ? part.split(" ", 2)[1] : ""));
    }

    private static Stream<String> files() throws Exception {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*");
        return Arrays.stream(found)
                .map(Object::toString)
                .map(name -> name.replaceFirst(".*/static/", "/").replaceFirst("]$", ""));
    }

    private List<Endpoint> all() {
        return Endpoints.of(endpoints).stream()
                .filter(endpoint -> !Leaks.isLeak(endpoint))
                .toList();
    }

    private static boolean isSigned(Endpoint endpoint) {
        return SIGNED.stream().anyMatch(endpoint.pattern()::startsWith);
    }

    private static String named(Endpoint endpoint) {
        return endpoint.pattern()
                .replaceFirst("\\{page:.*", "home")
                .replace("{date}", "2026-12-25")
                .replace("{kind}", "NATIONAL");
    }

    private List<Actor> people() {
        var people = TestActors.in(users);
        return List.of(people.head(), people.staff(TestActors.SIMPANG_IV_SIPIN), people.administrator());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder call) throws Exception {
        return web.perform(call.accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, MediaType.ALL))
                .andReturn()
                .getResponse();
    }
}
