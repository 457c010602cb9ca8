package id.mcsoc;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.mcsoc.access.Actor;
import id.mcsoc.sync.Devices.DeviceActor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the running application answers to; a new endpoint is among them the day it is written. */
public final class Endpoints {

    private static final Set<Class<?>> CALLERS = Set.of(Actor.class, DeviceActor.class);

    private Endpoints() {}

    static List<Endpoint> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("id.mcsoc"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method.asHttpMethod(), pattern, entry.getValue()))))
                .distinct()
                .toList();
    }

    record Endpoint(HttpMethod method, String pattern, HandlerMethod handler) {

        boolean isPage() {
            var type = handler.getMethod().getReturnType();
            return method == HttpMethod.GET
                    && (type == String.class || type == ModelAndView.class)
                    && !handler.hasMethodAnnotation(ResponseBody.class)
                    && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
        }

        /** Names of parameters and form fields that carry an id. */
        List<String> ids() {
            return fields().filter(field -> field.holds(UUID.class))
                    .map(Field::name)
                    .toList();
        }

        /** Names of all it reads. */
        List<String> names() {
            return fields().map(Field::name).toList();
        }

        /** It takes whatever is sent, by name. */
        boolean takesAll() {
            return Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> Map.class.isAssignableFrom(parameter.getParameterType())
                            && parameter.hasParameterAnnotation(RequestParam.class));
        }

        /** With what it asks for filled in, so that nothing but the scope can refuse it. */
        MockHttpServletRequestBuilder filled(String path, Function<String, String> ids) {
            var call = request(method, path);
            fields().filter(field -> field.needed() || field.holds(UUID.class)).forEach(field -> {
                if (field.holds(UUID.class)) {
                    call.param(field.name(), ids.apply(field.name()));
                } else if (!Collection.class.isAssignableFrom(field.type().toClass())) {
                    call.param(
                            field.name(), something(field.name(), field.type().toClass()));
                }
            });
            return call;
        }

        private Stream<Field> fields() {
            return Arrays.stream(handler.getMethodParameters()).flatMap(Endpoint::fields);
        }

        private static Stream<Field> fields(MethodParameter parameter) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                var needed = asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                var name = asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name();
                return Stream.of(new Field(name, ResolvableType.forMethodParameter(parameter), needed));
            }
            if (isForm(parameter)) {
                return Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(part -> new Field(part.getName(), ResolvableType.forType(part.getGenericType()), true));
            }
            return Stream.empty();
        }

        private static boolean isForm(MethodParameter parameter) {
            var type = parameter.getParameterType();
            return type.getSimpleName().endsWith("Form")
                    || type.isRecord() && !parameter.hasParameterAnnotations() && !CALLERS.contains(type);
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

    private record Field(String name, ResolvableType type, boolean needed) {

        boolean holds(Class<?> wanted) {
            return type.toClass() == wanted
                    || Arrays.stream(type.getGenerics()).anyMatch(part -> part.toClass() == wanted);
        }
    }
}
