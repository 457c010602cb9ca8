package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.mcsoc.Endpoints.Endpoint;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A form carries what its page asks and nothing else: sent along with the name of every column there is, each endpoint
 * does the same work, and nothing of it reaches the database.
 */
@Tag("database")
@FilledServer
@ExtendWith(OutputCaptureExtension.class)
class EveryFormTest {

    private static final String WORD = "zzpoison";
    private static final String ID = "0198dead-dead-7ead-9ead-0198deaddead";
    private static final String NUMBER = "987654321";
    private static final String DAY = "2031-03-03";

    private static final String TYPED = "Marlina9971014101900011";

    /** Of forms that take fields by name. */
    private static final List<String> BY_NAME = List.of("venueName", "contactName", "contactPhone", "phone");

    /** Of endpoints that take fields by name: columns nobody but the server fills. */
    private static final Pattern THE_SERVERS =
            Pattern.compile(".*(Id|By|At)|id|state|status|revision|version|branch|role|result|officer|active|live.*");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    private final Set<String> wrong = new TreeSet<>();

    @Test
    void whatNoPageAsksForHasNoEffect() {
        var ids = SomebodysIds.of(database);
        var columns = columns();
        var tried = 0;
        for (var endpoint : Endpoints.of(endpoints)) {
            if (endpoint.method() == HttpMethod.POST && isOfAPage(endpoint) && !Leaks.isLeak(endpoint)) {
                tried += people().stream().anyMatch(person -> compare(endpoint, ids, columns, person)) ? 1 : 0;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(40);
    }

    /** The negative control: a form whose fields land in a row. */
    @Test
    void aFormThatTakesMoreIsSeen() {
        var ids = SomebodysIds.of(database);
        var greedy = Endpoints.of(endpoints).stream()
                .filter(endpoint -> endpoint.pattern().equals("/leak/form"))
                .findFirst()
                .orElseThrow();
        compare(greedy, ids, columns(), TestActors.in(users).planner());
        assertThat(wrong).singleElement().asString().contains("reached the database");
    }

    /** Whatever is typed where: no line of the log and no address tells it. */
    @Test
    void noLogAndNoAddressRepeatsWhatWasTyped(CapturedOutput log) {
        var ids = SomebodysIds.of(database);
        var told = new TreeSet<String>();
        for (var endpoint : Endpoints.of(endpoints)) {
            if (!Leaks.isLeak(endpoint) && isOfAPage(endpoint)) {
                people().stream()
                        .map(person -> call(endpoint, ids, typed(endpoint), person))
                        .filter(work -> work.address().contains(TYPED) || work.status() != 403 && work.status() != 404)
                        .findFirst()
                        .filter(work -> work.address().contains(TYPED))
                        .ifPresent(work -> told.add(endpoint + " leads to " + work.address()));
            }
        }
        assertThat(told).isEmpty();
        assertThat(log.getAll().lines().filter(line -> line.contains(TYPED))).isEmpty();
    }

    private static Map<String, String> typed(Endpoint endpoint) {
        var typed = new LinkedHashMap<String, String>();
        endpoint.names().forEach(name -> typed.put(name, TYPED));
        BY_NAME.forEach(name -> typed.put(name, TYPED));
        return typed;
    }

    /** The negative control. */
    @Test
    void aLineThatRepeatsItIsSeen(CapturedOutput log) {
        org.slf4j.LoggerFactory.getLogger("id.mcsoc.test").warn("cannot read {}", TYPED);
        assertThat(log.getAll()).contains(TYPED);
    }

    /** @return whether this person may use it at all */
    private boolean compare(Endpoint endpoint, SomebodysIds ids, Map<String, String> columns, Actor person) {
        var plain = call(endpoint, ids, Map.of(), person);
        if (plain.status() == 403 || plain.status() == 404) {
            return false;
        }
        var more = new LinkedHashMap<>(columns);
        endpoint.names().forEach(more::remove);
        if (endpoint.takesAll()) {
            more.keySet().removeIf(name -> !THE_SERVERS.matcher(name).matches());
        }
        var poisoned = call(endpoint, ids, more, person);
        var again = call(endpoint, ids, Map.of(), person);
        if (poisoned.status() != plain.status() || plain.sameAs(again) && !plain.sameAs(poisoned)) {
            wrong.add(endpoint + ": other work, " + plain.status() + " and " + poisoned.status());
        }
        var reached = poisoned.values().stream().filter(EveryFormTest::isPoison).toList();
        if (!reached.isEmpty()) {
            wrong.add(endpoint + ": reached the database: " + reached);
        }
        return true;
    }

    private static boolean isPoison(String value) {
        return List.of(WORD, ID, NUMBER, DAY).stream().anyMatch(value::contains);
    }

    private record Work(int status, String address, List<String> work, List<String> values) {

        /** What a search or a cache does differently from one time to the next is nobody's doing. */
        boolean sameAs(Work other) {
            return work.equals(other.work());
        }
    }

    private Work call(Endpoint endpoint, SomebodysIds ids, Map<String, String> more, Actor person) {
        var call = endpoint.filled(
                        ids.fill(endpoint.pattern()
                                .replace("{date}", "2026-12-25")
                                .replace("{kind}", "NATIONAL")
                                .replace("{token}", "uji")
                                .replaceFirst("/field/\\{page:.*", "/field/home")),
                        name -> SomebodysIds.NOBODYS)
                .with(TestActors.as(person))
                .with(csrf())
                .accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);
        more.forEach(call::param);
        var status = new int[1];
        var address = new String[] {""};
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            Statements.taken();
            Statements.values();
            try {
                var answer = web.perform(call).andReturn().getResponse();
                status[0] = answer.getStatus();
                address[0] = String.valueOf(answer.getRedirectedUrl());
            } catch (Exception e) {
                status[0] = 500;
            }
        });
        return new Work(status[0], address[0], Statements.taken(), Statements.values());
    }

    /** Every column of every table, by the name a form field would have. */
    private Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        JdbcClient.create(database)
                .sql(
                        "select column_name, data_type from information_schema.columns where lower(table_schema) = 'public'")
                .query((row, n) -> Map.entry(camel(row.getString(1)), value(row.getString(2))))
                .list()
                .forEach(column -> columns.put(column.getKey(), column.getValue()));
        columns.keySet().removeIf(Set.of("lang", "id")::contains);
        columns.put("actor.role", "ADMINISTRATOR");
        columns.put("class.module.classLoader", WORD);
        return columns;
    }

    private static String camel(String column) {
        return Pattern.compile("_(\\w)")
                .matcher(column.toLowerCase(java.util.Locale.ROOT))
                .replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static String value(String type) {
        var kind = type.toLowerCase(java.util.Locale.ROOT);
        if (kind.equals("uuid")) {
            return ID;
        }
        if (kind.contains("int") || kind.contains("double") || kind.contains("numeric")) {
            return NUMBER;
        }
        if (kind.contains("date") || kind.contains("time")) {
            return DAY;
        }
        return kind.equals("boolean") ? "true" : WORD;
    }

    private static boolean isOfAPage(Endpoint endpoint) {
        return !endpoint.pattern().startsWith("/sync/v1/")
                && !endpoint.pattern().startsWith("/field/api/");
    }

    private List<Actor> people() {
        var people = TestActors.in(users);
        return List.of(
                people.staff(TestActors.SIMPANG_IV_SIPIN),
                people.head(),
                people.planner(),
                people.complaintOfficer(),
                people.administrator(),
                people.officer("T1"));
    }
}
