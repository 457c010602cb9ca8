package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.browser.Visitor;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** What people write never becomes markup: every text in the database is a trap, and every page is opened. */
@DemoServer
@DirtiesContext
@TestInstance(Lifecycle.PER_CLASS)
class EvilWordsTest {

    private static final String TRAP = "\"><img data-evil src=x onerror=alert(1)><script>alert(2)</script>";
    private static final int PAGES = 40;
    /** Ids, dates and numbers in an address: pages that differ by these alone are one kind of page. */
    private static final Pattern WHOSE = Pattern.compile("[0-9a-f-]{36}|[A-Z]{3}-[0-9-]+|\\d[\\d.-]*");

    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"staf.simpang4sipin", "kepala", "pengaduan", "admin"})
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
        jdbc.queryForList("select table_name, column_name, character_maximum_length as room"
                        + " from information_schema.columns where data_type like 'character%' and"
                        + " lower(table_schema) = 'public' and character_maximum_length >= 60")
                .forEach(column -> setTrap(
                        column.get("table_name").toString(),
                        column.get("column_name").toString(),
                        ((Number) column.get("room")).longValue()));
    }

    private void setTrap(String table, String column, long room) {
        try {
            jdbc.update(
                    "update " + table + " set " + column + " = substring(cast(? as varchar) || " + column
                            + " from 1 for " + Math.min(room, 4000) + ") where " + column + " like '% %' and " + column
                            + " not like '{%' and " + column + " not like '[%'",
                    TRAP);
        } catch (DataAccessException rule) {
            // a column with a rule of its own: no free text
            assertThat(rule.getMessage()).isNotEmpty();
        }
    }
}
