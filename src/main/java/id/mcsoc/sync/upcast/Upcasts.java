package id.mcsoc.sync.upcast;

import id.mcsoc.sync.wire.TabletApp;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From schema n to n+1, each step a function of its own. Steps only fill in and rename; what a step does not understand
 * it leaves for the reader to refuse.
 */
public final class Upcasts {

    /** Operations in these forms are taken; at least a year of apps. */
    public static final int OLDEST = 1;

    private static final List<Consumer<ObjectNode>> STEPS =
            List.of(ContactAndAddress::raise, CardLayout::raise, Complainant::raise);

    static {
        if (STEPS.size() != TabletApp.SCHEMA - OLDEST) {
            throw new IllegalStateException("a schema without its step");
        }
    }

    private Upcasts() {}

    public static boolean knows(int schema) {
        return schema >= OLDEST && schema <= TabletApp.SCHEMA;
    }

    /** The operation in today's form; the one given stays as it was. */
    public static JsonNode raise(JsonNode operation, int schema) {
        if (schema >= TabletApp.SCHEMA
                || !operation.isObject()
                || !operation.path("set").isObject()) {
            return operation;
        }
        var raised = (ObjectNode) operation.deepCopy();
        STEPS.subList(schema - OLDEST, STEPS.size()).forEach(step -> step.accept(raised));
        return raised;
    }

    static boolean is(ObjectNode operation, String... types) {
        return List.of(types).contains(operation.path("type").asString(""));
    }

    static ObjectNode set(ObjectNode operation) {
        return (ObjectNode) operation.get("set");
    }
}
