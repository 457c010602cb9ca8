package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.geo.AreaCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Somebody else's id is answered like no id at all. The endpoints come from the running application, so a new one is
 * covered the day it is written, or this test asks where its ids come from.
 */
@Tag("database")
@DemoServer
class EveryEndpointIsScopedTest {

    private static final AreaCode ANOTHER_KELURAHAN = new AreaCode("15.71.11.1006");
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

    /** A secret address, pages without data, days that are off for everybody, a tablet's own address. */
    private static final Set<String> NOT_SOMEBODYS =
            Set.of("/notifications/feed/", "/field/{page", "/geo/holidays/", "/field/api/");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    DataSource database;

    @Test
    void nobodyOfAnotherPlaceReachesAnything() throws Exception {
        var ids = SomebodysIds.of(database);
        var open = new TreeSet<String>();
        for (var endpoint : endpointsWithIds()) {
            for (var stranger : strangers()) {
                var status = call(endpoint, ids.fill(endpoint.pattern()), stranger);
                if (!CLOSED.contains(status)) {
                    open.add(stranger.role() + " " + endpoint + " -> " + status);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    /** The negative control: with the right person's eyes the same ids are there. */
    @Test
    void whoseTheyAreReachesThem() throws Exception {
        var ids = SomebodysIds.of(database);
        var unreachable = new TreeSet<String>();
        for (var endpoint : endpointsWithIds()) {
            var seen = new TreeSet<Integer>();
            if (endpoint.method() != HttpMethod.GET) {
                continue;
            }
            for (var person : people()) {
                seen.add(call(endpoint, ids.fill(endpoint.pattern()), person));
            }
            if (!seen.contains(200)) {
                unreachable.add(endpoint + " -> " + seen);
            }
        }
        assertThat(unreachable).isEmpty();
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

    private List<Endpoint> endpointsWithIds() {
        return endpoints.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("id.mcsoc"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.contains("{"))
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method.asHttpMethod(), pattern))))
                .filter(endpoint -> NOT_SOMEBODYS.stream().noneMatch(endpoint.pattern()::startsWith))
                .distinct()
                .toList();
    }

    private int call(Endpoint endpoint, String path, Actor actor) throws Exception {
        return web.perform(request(endpoint.method(), path)
                        .with(TestActors.as(actor))
                        .with(csrf())
                        .accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    record Endpoint(HttpMethod method, String pattern) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
