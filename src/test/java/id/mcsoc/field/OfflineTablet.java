package id.mcsoc.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** What a tablet holds while it is offline: what the office last said, and what its officer did since. */
final class OfflineTablet {

    private static final Map<String, List<String>> FIELDS = Map.of(
            "CONTACT", List.of("phone", "email"),
            "ADDRESS", List.of("street", "rt", "rw", "area", "postalCode"),
            "IDENTITY", List.of("name", "birthDate", "sex"),
            "FAMILY_STATUS", List.of("status", "statusReason"));

    /** An operation on its way, with what the officer saw and wants. */
    record Edit(
            String card,
            String group,
            Map<String, Object> operation,
            Map<String, String> base,
            Map<String, String> set) {
        String id() {
            return operation.get("opId").toString();
        }
    }

    private final HallTablet hall;
    private final Map<String, Map<String, String>> office = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();
    private final List<Edit> unsent = new ArrayList<>();
    private final Map<String, Edit> undecided = new LinkedHashMap<>();
    private long cursor;

    OfflineTablet(HallTablet hall) {
        this.hall = hall;
    }

    HallTablet hall() {
        return hall;
    }

    void registered(String card, String head) {
        heads.put(card, head);
    }

    /** What the officer reads on the screen. */
    Map<String, String> seen(String card, String group) {
        var values = new TreeMap<>(office.getOrDefault(card + "/" + group, Map.of()));
        undecided.values().stream()
                .filter(edit -> edit.card.equals(card) && edit.group.equals(group))
                .forEach(edit -> values.putAll(edit.set));
        unsent.stream()
                .filter(edit -> edit.card.equals(card) && edit.group.equals(group))
                .forEach(edit -> values.putAll(edit.set));
        return values;
    }

    /** The officer changes what they see. */
    void edit(String card, String group, Map<String, String> wanted) {
        var base = seen(card, group);
        var set = new TreeMap<>(base);
        set.putAll(wanted);
        if (set.equals(base)) {
            return;
        }
        var operation =
                hall.operation("CHANGE_DATA", "MEMBER/" + heads.get(card), Map.of("group", group, "fields", set));
        operation.put("base", Map.of("rev", 1, "fields", base));
        operation.put("reason", "diminta");
        unsent.add(new Edit(card, group, operation, base, set));
    }

    /** Sends the oldest. @param base what is sent as seen: the negative control sends what stands there */
    List<Edit> send(int most, UnaryOperator<Edit> onTheWay, Judge judge) throws Exception {
        var sent = new ArrayList<>(unsent.subList(0, Math.min(most, unsent.size())));
        for (var edit : sent) {
            var result =
                    hall.push(onTheWay.apply(edit).operation).path("results").path(0);
            judge.of(edit, result);
            if (!result.path("r").stringValue().equals("APPLIED")) {
                undecided.put(edit.id(), edit);
            } else {
                office.put(edit.card + "/" + edit.group, edit.set);
            }
            unsent.remove(edit);
        }
        return sent;
    }

    interface Judge {
        void of(Edit edit, JsonNode result) throws Exception;
    }

    /** Hears everything since the last time. */
    void pull() throws Exception {
        JsonNode page;
        do {
            page = hall.pull(cursor);
            page.path("changes").forEach(change -> hear(change.path("entity").stringValue(), change.path("payload")));
            cursor = page.path("next").longValue();
        } while (page.path("more").booleanValue());
    }

    private void hear(String entity, JsonNode told) {
        var id = entity.substring(entity.indexOf('/') + 1);
        if (entity.startsWith("FAMILY/")) {
            var head = told.path("members").path(0);
            FIELDS.forEach((group, fields) -> {
                var from = group.equals("CONTACT") ? told : group.equals("ADDRESS") ? told.path("address") : head;
                office.put(id + "/" + group, values(from, fields));
            });
        } else if (!told.path("decision").asString("").equals("OPEN")) {
            undecided.remove(id);
        }
    }

    private static Map<String, String> values(JsonNode from, List<String> fields) {
        var values = new TreeMap<String, String>();
        fields.forEach(field -> values.put(field, from.path(field).asString("")));
        return values;
    }

    boolean waitsForTheOffice() {
        return !undecided.isEmpty();
    }

    boolean hasUnsent() {
        return !unsent.isEmpty();
    }

    Map<String, Map<String, String>> screen() {
        var screen = new TreeMap<String, Map<String, String>>();
        office.keySet().forEach(key -> screen.put(key, seen(key.substring(0, 16), key.substring(17))));
        return screen;
    }
}
