package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.mcsoc.Endpoints.Endpoint;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.sync.Devices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Somebody else's id is answered like an id that does not exist: the same status, the same words, the same work. The
 * endpoints come from the running application, so a new one is covered the day it is written, or this test asks where
 * its ids come from.
 */
@Tag("database")
@FilledServer
class EveryEndpointIsScopedTest {

    private static final AreaCode ANOTHER_KELURAHAN = new AreaCode("15.71.11.1006");
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

    /** A secret address, pages without data, days that are off for everybody. */
    private static final Set<String> NOT_SOMEBODYS = Set.of("/notifications/feed/", "/field/{page", "/geo/holidays/");

    /** For tablets, which sign. */
    private static final List<String> WIRE = List.of("/field/api/", "/sync/v1/");

    /** An empty part of a photo, with its hash. */
    private static final HttpHeaders TUS = tus();

    /** The id of something new, chosen by who makes it: taken ones are refused by the module's own tests. */
    private static final Set<String> NEW = Set.of("/booking/requests", "/cards/stock");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    Devices devices;

    @Autowired
    DataSource database;

    @Test
    void anotherPlacesIdIsAnsweredLikeNone() throws Exception {
        assertThat(differences(EveryEndpointIsScopedTest::isForPeople)).isEmpty();
    }

    @Test
    void anotherTeamsIdIsAnsweredToATabletLikeNone() throws Exception {
        var ids = SomebodysIds.of(database);
        var found = new TreeSet<String>();
        var tried = 0;
        for (var officer :
                List.of(TestActors.in(users).officer("T6"), TestActors.in(users).foreign(Role.FIELD_OFFICER))) {
            var tablet = TestDevice.enrol(devices, officer, "Tablet asing");
            for (var endpoint : endpointsWithIds(EveryEndpointIsScopedTest::isWire)) {
                var foreign = answer(endpoint, new Ids(ids, false), tablet.signing());
                var missing = answer(endpoint, new Ids(ids, true), tablet.signing());
                foreign.differences(missing, true).forEach(difference -> found.add(endpoint + " -> " + difference));
                tried++;
            }
        }
        assertThat(found).isEmpty();
        assertThat(tried).isGreaterThan(8);
    }

    /** The negative control: endpoints that forget the scope, say too much, or look first and ask afterwards. */
    @Test
    void everyKindOfLeakIsSeen() throws Exception {
        assertThat(differences(Leaks::isLeak))
                .anyMatch(found -> found.contains("/leak/open/") && found.contains("-> 200"))
                .anyMatch(found -> found.contains("/leak/words/") && found.contains("other words"))
                .anyMatch(found -> found.contains("/leak/work/") && found.contains("other work"));
    }

    /** The negative control: with the right person's eyes the same ids are there (a visit's file needs its visit). */
    @Test
    void whoseTheyAreReachesThem() throws Exception {
        var ids = SomebodysIds.of(database);
        var unreachable = new TreeSet<String>();
        for (var endpoint : endpointsWithIds(EveryEndpointIsScopedTest::isForPeople)) {
            var seen = new TreeSet<Integer>();
            if (endpoint.method() != HttpMethod.GET) {
                continue;
            }
            for (var person : people()) {
                seen.add(answer(endpoint, new Ids(ids, false), person).status());
            }
            if (!seen.contains(200)
                    && !seen.contains(302)
                    && !endpoint.pattern().endsWith(".ics")) {
                unreachable.add(endpoint + " -> " + seen);
            }
        }
        assertThat(unreachable).isEmpty();
    }

    private static boolean isForPeople(Endpoint endpoint) {
        return !Leaks.isLeak(endpoint) && !isWire(endpoint);
    }

    private static boolean isWire(Endpoint endpoint) {
        return WIRE.stream().anyMatch(endpoint.pattern()::startsWith);
    }

    private Set<String> differences(Predicate<Endpoint> which) throws Exception {
        var ids = SomebodysIds.of(database);
        var found = new TreeSet<String>();
        for (var endpoint : endpointsWithIds(which)) {
            for (var stranger : strangers()) {
                var foreign = answer(endpoint, new Ids(ids, false), stranger);
                var missing = answer(endpoint, new Ids(ids, true), stranger);
                foreign.differences(missing, endpoint.pattern().contains("{"))
                        .forEach(difference -> found.add(stranger.role() + " " + endpoint + " -> " + difference));
            }
        }
        return found;
    }

    private List<Actor> people() {
        var people = TestActors.in(users);
        return List.of(
                people.staff(TestActors.SIMPANG_IV_SIPIN),
                people.planner(),
                people.head(),
                people.complaintOfficer(),
                people.administrator());
    }

    private List<Actor> strangers() {
        var people = TestActors.in(users);
        var foreign = Stream.of(Role.values())
                .filter(role -> role != Role.HEAD_OFFICE)
                .map(people::foreign)
                .collect(Collectors.toCollection(ArrayList::new));
        foreign.add(people.staff(ANOTHER_KELURAHAN));
        foreign.add(people.officer("T6"));
        foreign.add(people.headOffice());
        return foreign;
    }

    private List<Endpoint> endpointsWithIds(Predicate<Endpoint> which) {
        return Endpoints.of(endpoints).stream()
                .filter(which)
                .filter(endpoint ->
                        endpoint.pattern().contains("{") || !endpoint.ids().isEmpty())
                .filter(endpoint -> !NEW.contains(endpoint.pattern()))
                .filter(endpoint -> NOT_SOMEBODYS.stream().noneMatch(endpoint.pattern()::startsWith))
                .toList();
    }

    private Answer answer(Endpoint endpoint, Ids ids, Actor actor) throws Exception {
        return answer(endpoint, ids, TestActors.as(actor));
    }

    private Answer answer(Endpoint endpoint, Ids ids, RequestPostProcessor who) throws Exception {
        var path = ids.fill(endpoint.pattern());
        var call = endpoint.filled(path, name -> ids.parameter(endpoint.pattern(), name))
                .contentType(contentType(endpoint))
                .headers(TUS)
                .content(isWire(endpoint) && endpoint.method() == HttpMethod.POST ? "{}" : "")
                .with(csrf())
                .with(who)
                .accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);
        Statements.taken();
        var response = web.perform(call).andReturn().getResponse();
        return new Answer(response.getStatus(), words(response.getContentAsString(), path), Statements.taken());
    }

    private static MediaType contentType(Endpoint endpoint) {
        if (endpoint.method() == HttpMethod.PATCH) {
            return MediaType.parseMediaType("application/offset+octet-stream");
        }
        return isWire(endpoint) ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED;
    }

    private static HttpHeaders tus() {
        var headers = new HttpHeaders();
        headers.set("Tus-Resumable", "1.0.0");
        headers.set("Upload-Offset", "0");
        headers.set("Upload-Checksum", "sha256 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        return headers;
    }

    /** Without what differs by nature: the address itself and the form's token. */
    private static String words(String body, String path) {
        return body.replace(path, "/…").replaceAll("[A-Za-z0-9_-]{60,}={0,2}", "…");
    }

    private record Ids(SomebodysIds ids, boolean missing) {

        String fill(String pattern) {
            var path = ids.fill(pattern);
            return missing ? ids.nobodys(path) : path;
        }

        String parameter(String pattern, String name) {
            var id = ids.parameter(pattern, name);
            return missing ? ids.nobodys(id) : id;
        }
    }

    private record Answer(int status, String words, List<String> work) {

        /** @param closed nothing to see; else it is a list that may be narrowed by any id */
        List<String> differences(Answer missing, boolean closed) {
            var found = new ArrayList<String>();
            if (closed && !CLOSED.contains(status)) {
                found.add(String.valueOf(status));
            } else if (status != missing.status()) {
                found.add(status + " instead of " + missing.status());
            }
            if (!words.equals(missing.words())) {
                found.add("other words");
            }
            if (work.size() != missing.work().size()) {
                found.add("other work: " + work + " instead of " + missing.work());
            }
            return found;
        }
    }
}
