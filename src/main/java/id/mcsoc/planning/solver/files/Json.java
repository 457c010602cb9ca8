package id.mcsoc.planning.solver.files;

import id.mcsoc.planning.solver.ProblemInvalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A place in a JSON document that knows its own pointer, so that every refusal can name it. */
record Json(@Nullable JsonNode node, String path) {

    Json at(String field) {
        return new Json(object().get(field), path + "/" + field);
    }

    boolean isAbsent() {
        return node == null || node.isNull();
    }

    boolean isText() {
        return node != null && node.isString();
    }

    JsonNode object() {
        return expect(node != null && node.isObject(), "an object {…}");
    }

    String text() {
        return expect(isText(), "text in quotes").stringValue();
    }

    @Nullable
    String optionalText() {
        return isAbsent() ? null : text();
    }

    double number() {
        double value = expect(node != null && node.isNumber(), "a number").doubleValue();
        if (!Double.isFinite(value)) {
            throw invalid("must be a finite number");
        }
        return value;
    }

    @Nullable
    Double optionalNumber() {
        return isAbsent() ? null : number();
    }

    int whole() {
        return expect(node != null && node.isIntegralNumber() && node.canConvertToInt(), "a whole number")
                .intValue();
    }

    int whole(int otherwise) {
        return isAbsent() ? otherwise : whole();
    }

    long big() {
        return expect(node != null && node.isIntegralNumber() && node.canConvertToLong(), "a whole number")
                .longValue();
    }

    boolean flag() {
        return !isAbsent()
                && expect(node != null && node.isBoolean(), "true or false").booleanValue();
    }

    LocalDate date() {
        return parse(LocalDate::parse, "a date like 2026-12-01");
    }

    LocalTime time() {
        return parse(LocalTime::parse, "a time like 08:30");
    }

    LocalDateTime moment() {
        return parse(LocalDateTime::parse, "a local date and time like 2026-12-01T08:30");
    }

    <T> T parse(Function<String, T> parser, String shape) {
        var text = text();
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            throw invalid("must be " + shape + ", is \"" + text + "\"");
        }
    }

    /** An absent list is empty. */
    <T> List<T> list(Function<Json, T> reader) {
        var list = new ArrayList<T>();
        if (!isAbsent()) {
            var array = expect(node != null && node.isArray(), "a list […]");
            for (int i = 0; i < array.size(); i++) {
                list.add(reader.apply(new Json(array.get(i), path + "/" + i)));
            }
        }
        return list;
    }

    <T> List<T> requiredList(Function<Json, T> reader) {
        expect(node != null && node.isArray(), "a list […]");
        return list(reader);
    }

    ProblemInvalid invalid(String reason) {
        return new ProblemInvalid(path.isEmpty() ? "/" : path, reason);
    }

    private JsonNode expect(boolean holds, String shape) {
        if (holds && node != null) {
            return node;
        }
        throw invalid(isAbsent() ? "is missing" : "must be " + shape);
    }
}
