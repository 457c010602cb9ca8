package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.geo.AreaCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Somebody else's id is answered like no id at all. The endpoints come from the running application, so a new one is
 * covered the day it is written, or this test asks where its ids come from.
 */
@Tag("database")
@DemoServer
@DirtiesContext
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

    /** The negative control: with the right person's eyes the same ids are there (a visit's file needs its visit). */
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
            if (!seen.contains(200)
                    && !seen.contains(302)
                    && !endpoint.pattern().endsWith(".ics")) {
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
                                .map(method -> new Endpoint(method.asHttpMethod(), pattern, entry.getValue()))))
                .filter(endpoint -> NOT_SOMEBODYS.stream().noneMatch(endpoint.pattern()::startsWith))
                .distinct()
                .toList();
    }

    private int call(Endpoint endpoint, String path, Actor actor) throws Exception {
        return web.perform(endpoint.filled(path)
                        .with(TestActors.as(actor))
                        .with(csrf())
                        .accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** With what it asks for filled in, so that nothing but the scope can refuse it. */
    record Endpoint(HttpMethod method, String pattern, HandlerMethod handler) {

        MockHttpServletRequestBuilder filled(String path) {
            var call = request(method, path);
            for (var parameter : handler.getMethodParameters()) {
                var asked = parameter.getParameterAnnotation(RequestParam.class);
                if (asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                    fill(call, String.valueOf(parameter.getParameterName()), parameter.getParameterType());
                }
                if (parameter.getParameterType().getSimpleName().endsWith("Form")) {
                    for (var field : parameter.getParameterType().getRecordComponents()) {
                        fill(call, field.getName(), field.getType());
                    }
                }
            }
            return call;
        }

        private static void fill(MockHttpServletRequestBuilder call, String name, Class<?> type) {
            if (!Collection.class.isAssignableFrom(type)) {
                call.param(name, something(name, type));
            }
        }

        private static String something(String name, Class<?> type) {
            var time = name.equals("to") ? "12:00" : "09:00";
            return Map.of(LocalDate.class, "2026-12-01", LocalTime.class, time, String.class, "uji")
                    .getOrDefault(type, type.isEnum() ? type.getEnumConstants()[0].toString() : "1");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
