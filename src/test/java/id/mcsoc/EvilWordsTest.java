package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.microsoft.playwright.Page;
import id.mcsoc.Endpoints.Endpoint;
import id.mcsoc.access.Users;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.browser.Visitor;
import id.mcsoc.sync.Sha256;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/** What people write never becomes markup: every text in the database is a trap, and every page is opened. */
@DemoServer
@DirtiesContext
@TestInstance(Lifecycle.PER_CLASS)
class EvilWordsTest {

    private static final String TRAP =
            "=1+1 \"><img data-evil src=x onerror=alert(1)><script>alert(2)</script>\r\nX-EVIL:1\r\n";
    static final List<String> LOGINS = List.of("staf.simpang4sipin", "kepala", "pengaduan", "admin");

    private static final int PAGES = 40;
    private static final String FEED = "uji";
    /** Ids, dates and numbers in an address: pages that differ by these alone are one kind of page. */
    private static final Pattern WHOSE = Pattern.compile("[0-9a-f-]{36}|[A-Z]{3}-[0-9-]+|\\d[\\d.-]*");

    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");

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
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @ParameterizedTest
    @FieldSource("LOGINS")
    void noPageRunsThem(String login) {
        try (var visitor = Visitor.login(CHROMIUM.get(), "http://localhost:" + port, login)) {
            var caught = watch(visitor.page());
            var seen = walk(visitor, caught);
            assertThat(caught).isEmpty();
            assertThat(seen.values()).as("pages that show a trap as text").contains(true);
            assertThat(seen.keySet())
                    .noneMatch(path -> SIXTEEN_DIGITS.matcher(path).find());
        }
    }

    /**
     * Every file and every page there is, as each of these people gets it. What the application hands out is found in
     * the application; a file that nobody gets, or of a kind that nobody thought of, fails.
     */
    @Test
    void noFileAndNoPageRunsThem() throws Exception {
        var sprung = new TreeSet<String>();
        var trapped = new TreeSet<String>();
        var unseen = new TreeSet<String>();
        try (var context = CHROMIUM.get().newContext()) {
            var reader = context.newPage();
            for (var endpoint : read()) {
                var path = path(endpoint);
                var answers = answers(path);
                if (answers.isEmpty() && !endpoint.isPage()) {
                    unseen.add(endpoint.toString());
                }
                for (var answer : answers) {
                    var type = String.valueOf(answer.getContentType());
                    var content = answer.getContentAsByteArray();
                    Sprung.in(type, content).forEach(found -> sprung.add(endpoint + ": " + found));
                    if (type.startsWith("text/html") && alive(reader, answer.getContentAsString()) > 0) {
                        sprung.add(endpoint + " is alive");
                    }
                    if (new String(content, StandardCharsets.UTF_8).contains("=1+1")) {
                        trapped.add(type.replaceFirst(";.*", ""));
                    }
                }
            }
        }
        assertThat(sprung).isEmpty();
        assertThat(unseen).isEmpty();
        assertThat(trapped).as("kinds with a trap in them").contains("text/html", "text/csv", "text/calendar");
    }

    /** The negative control: one of each kind as nobody should write it, and a kind that is new. */
    @Test
    void aFileThatRunsThemIsSeen() throws Exception {
        var book = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(book)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<c><f>1+1</f></c>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Sprung.in("text/csv;charset=UTF-8", bytes("\"Uji\",\"" + TRAP.replace("\"", "\"\"") + "\"\r\n")))
                .hasSize(1);
        assertThat(Sprung.in("text/calendar", bytes("SUMMARY:" + TRAP))).hasSize(1);
        assertThat(Sprung.in("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.toByteArray()))
                .hasSize(1);
        assertThat(Sprung.in("application/pdf", bytes("%PDF /OpenAction <</S /JavaScript>>")))
                .hasSize(2);
        assertThat(Sprung.in("application/pdf", bytes("%PDF"))).isEmpty();
        assertThat(Sprung.in("application/rtf", bytes("{}"))).hasSize(1);
        assertThat(Sprung.in("text/csv", bytes("\"'=1+1\",\"-4.50\"\r\n"))).isEmpty();
        try (var context = CHROMIUM.get().newContext()) {
            var reader = context.newPage();
            assertThat(alive(reader, "<p title=\"" + TRAP + "</p>")).isPositive();
            assertThat(alive(reader, "<p>" + HtmlUtils.htmlEscape(TRAP) + "</p>"))
                    .isZero();
        }
    }

    /** What a reader finds of the trap that is more than text; no script of it runs here. */
    private static int alive(Page reader, String html) {
        return (int) reader.evaluate(
                "text => new DOMParser().parseFromString(text, 'text/html')"
                        + ".querySelectorAll('[data-evil], [onerror], script:not([src]):not([type])').length",
                html);
    }

    private List<Endpoint> read() {
        return Endpoints.of(endpoints).stream()
                .filter(endpoint -> endpoint.method() == HttpMethod.GET)
                .filter(endpoint -> !endpoint.pattern().startsWith("/sync/v1/")
                        && !endpoint.pattern().startsWith("/field/api/"))
                .toList();
    }

    private String path(Endpoint endpoint) {
        return SomebodysIds.of(database)
                .fill(endpoint.pattern()
                        .replace("{token}", FEED)
                        .replace(".geojson", ".geojson?branch=JAMBI")
                        .replaceFirst("/field/\\{page:.*", "/field/start"));
    }

    private List<MockHttpServletResponse> answers(String path) throws Exception {
        var answers = new ArrayList<MockHttpServletResponse>();
        for (var login : LOGINS) {
            var person = users.findByLogin(login).orElseThrow();
            var answer = web.perform(get(path).with(TestActors.as(person)).accept(MediaType.ALL))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() == 200) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theWatcherSeesATrapThatSprings() {
        try (var context = CHROMIUM.get().newContext()) {
            var page = context.newPage();
            var caught = watch(page);
            page.setContent("<p title=\"" + TRAP + "</p>");
            look(page, "bad", caught);
            assertThat(caught).contains("bad").hasSizeGreaterThan(1);
        }
    }

    /** @return addresses opened, one of each kind, and whether a trap stood there to be read */
    private static LinkedHashMap<String, Boolean> walk(Visitor visitor, List<String> caught) {
        var seen = new LinkedHashMap<String, Boolean>();
        var kinds = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty() && seen.size() < PAGES) {
            var path = waiting.poll();
            if (!kinds.add(WHOSE.matcher(path).replaceAll("*"))) {
                continue;
            }
            var page = visitor.open(path);
            seen.put(path, page.locator("body").innerText().contains("data-evil"));
            look(page, path, caught);
            page.locator("main a[href], nav a[href]").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .filter(href -> href.startsWith("/") && !isFile(href))
                    .forEach(waiting::add);
        }
        return seen;
    }

    private static boolean isFile(String href) {
        return URI.create(href).getPath().matches(".*(\\.(csv|ics|xlsx|pdf|json)|/logout|/photos/\\d+)");
    }

    /** Dialogs and refusals of the content security policy. */
    private static List<String> watch(Page page) {
        var caught = new ArrayList<String>();
        page.onDialog(dialog -> {
            caught.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                caught.add(message.text());
            }
        });
        return caught;
    }

    private static void look(Page page, String path, List<String> caught) {
        if (page.locator("[data-evil]").count() > 0) {
            caught.add(path);
        }
    }

    /** Every free text of every table, as long as the column is. */
    @BeforeAll
    void setTraps() {
        SomebodysIds.of(database);
        datedVisits();
        jdbc.queryForList("select table_name, column_name, character_maximum_length as room"
                        + " from information_schema.columns where data_type like 'character%' and"
                        + " lower(table_schema) = 'public' and character_maximum_length >= 60")
                .forEach(column -> setTrap(
                        column.get("table_name").toString(),
                        column.get("column_name").toString(),
                        ((Number) column.get("room")).longValue()));
    }

    /** What calendars show: a request with a time, a visit, and the head's own address. */
    private void datedVisits() {
        jdbc.update("update booking_request set state = 'ACCEPTED', slot_team = 'Tim 1',"
                + " slot_start = timestamp with time zone '2026-12-01 02:00:00+00:00',"
                + " slot_end = timestamp with time zone '2026-12-01 04:00:00+00:00'"
                + " where area = '15.71.01.1001' and state = 'SUBMITTED'");
        jdbc.update("insert into notification_visit (visit, request, branch, area, venue, team, starts_at, ends_at,"
                + " sequence, status, changed_at) select id, id, 'JAMBI', area, 'Balai kelurahan', 'Tim 1', slot_start,"
                + " slot_end, 1, 'CONFIRMED', slot_start from booking_request where state = 'ACCEPTED'"
                + " and area = '15.71.01.1001'");
        jdbc.update(
                "insert into notification_feed (user_id, token_hash, made_at) select id, ?, timestamp with time zone"
                        + " '2026-11-20 01:05:00+00:00' from access_user where login = 'kepala'",
                Sha256.hex(bytes(FEED)));
    }

    private void setTrap(String table, String column, long room) {
        try {
            jdbc.update("""
                    update %1$s set %2$s = substring(cast(? as varchar) || %2$s from 1 for %3$d) where %2$s like '%% %%'
                    and %2$s not like '{%%' and %2$s not like '[%%' and %2$s not like '%%=%%;%%'
                    """.formatted(table, column, Math.min(room, 4000)), TRAP);
        } catch (DataAccessException rule) {
            // a column with a rule of its own: no free text
            assertThat(rule.getMessage()).isNotEmpty();
        }
    }
}
