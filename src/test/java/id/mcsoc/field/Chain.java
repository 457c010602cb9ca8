package id.mcsoc.field;

import id.mcsoc.members.Families;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Five operations that hang on each other, and a complaint that hangs on nothing. */
record Chain(HallTablet tablet, JsonNode leases, String card, String head, String child) {

    List<Map<String, Object>> operations(String provisional) {
        var newborn = Entries.newborn(child, lease(2));
        return List.of(
                tablet.operation("REGISTER_FAMILY", "FAMILY/" + card, registration(head, provisional)),
                tablet.operation("ADD_MEMBER", "FAMILY/" + card, Map.of("applicants", List.of(newborn))),
                tablet.change(head, "081200001111", "+628123400001"),
                tablet.operation("PRINT_CARD", "MEMBER/" + head, Entries.print()),
                tablet.operation("REPRINT_CARD", "MEMBER/" + head, reprint()),
                tablet.operation(
                        "OPEN_COMPLAINT",
                        "COMPLAINT/" + Entries.number(leases.path("tickets"), 0),
                        Entries.complaint()));
    }

    static Map<String, Object> reprint() {
        var again = new LinkedHashMap<>(Entries.print());
        again.put("copyNo", 2);
        again.put("reprintReason", "PRINT_ERROR");
        return again;
    }

    Map<String, Object> registration(String id, String provisional) {
        return Entries.registration(id, provisional, Families.CLINIC);
    }

    Map<String, Object> registration(String id, String provisional, String nik) {
        var set = new LinkedHashMap<>(registration(id, provisional));
        @SuppressWarnings("unchecked")
        var person = new LinkedHashMap<>(((List<Map<String, Object>>) set.get("applicants")).get(0));
        person.put("nik", nik);
        set.put("applicants", List.of(person));
        return set;
    }

    String lease(int index) {
        return Entries.number(leases.path("members"), index);
    }
}
