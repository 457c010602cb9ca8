package id.mcsoc.field.operations;

import id.mcsoc.field.FieldRefusal;
import id.mcsoc.shared.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads an operation's {@code set} strictly: whatever is missing or of the wrong kind is refused by its name. */
record Payload(JsonNode node, String path) {

    private static final int LONGEST = 4000;
    private static final int LONGEST_DRAWING = 200_000;

    static Payload of(JsonNode set) {
        return new Payload(set, "");
    }

    String text(String field) {
        return convert(field, Payload::string);
    }

    /** A signature's strokes. */
    String drawing(String field) {
        return convert(field, value -> string(value, LONGEST_DRAWING));
    }

    /** Empty when it is missing or null. */
    String textOrEmpty(String field) {
        return node.hasNonNull(field) ? text(field) : "";
    }

    <T> T of(String field, Function<String, T> convert) {
        return convert(field, value -> convert.apply(string(value)));
    }

    <T> Optional<T> optional(String field, Function<String, T> convert) {
        return node.hasNonNull(field) && !textOrEmpty(field).isEmpty()
                ? Optional.of(of(field, convert))
                : Optional.empty();
    }

    int number(String field) {
        return convert(field, value -> {
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                throw new IllegalArgumentException("is not a whole number");
            }
            return value.intValue();
        });
    }

    boolean flag(String field) {
        return convert(field, value -> {
            if (!value.isBoolean()) {
                throw new IllegalArgumentException("is not true or false");
            }
            return value.booleanValue();
        });
    }

    Payload object(String field) {
        return convert(field, value -> {
            if (!value.isObject()) {
                throw new IllegalArgumentException("is not an object");
            }
            return new Payload(value, path + field + ".");
        });
    }

    <T> List<T> list(String field, Function<Payload, T> convert) {
        return convert(field, value -> {
            if (!value.isArray()) {
                throw new IllegalArgumentException("is not a list");
            }
            var all = new ArrayList<T>();
            for (var element : value) {
                all.add(convert.apply(new Payload(element, path + field + "." + all.size() + ".")));
            }
            return all;
        });
    }

    List<String> texts(String field) {
        return convert(field, value -> {
            var all = new ArrayList<String>();
            if (!value.isArray()) {
                throw new IllegalArgumentException("is not a list");
            }
            value.forEach(element -> all.add(string(element)));
            return all;
        });
    }

    /** All members of an object of texts; null counts as empty. */
    Map<String, String> fields() {
        var all = new LinkedHashMap<String, String>();
        for (var property : node.properties()) {
            all.put(property.getKey(), textOrEmpty(property.getKey()));
        }
        return all;
    }

    private <T> T convert(String field, Function<JsonNode, T> convert) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            throw refused(field);
        }
        try {
            return convert.apply(value);
        } catch (IllegalArgumentException | JacksonException | java.time.DateTimeException e) {
            throw refused(field);
        }
    }

    private Refused refused(String field) {
        return new Refused(FieldRefusal.PAYLOAD_INVALID, path + field);
    }

    private static String string(JsonNode value) {
        return string(value, LONGEST);
    }

    private static String string(JsonNode value, int longest) {
        var text = value.stringValue().strip();
        if (text.length() > longest) {
            throw new IllegalArgumentException("is too long");
        }
        return text;
    }
}
