package id.mcsoc.sync.upcast;

import tools.jackson.databind.node.ObjectNode;

/** 3 to 4: a complaint came from one person with name and phone beside the text; now from a complainant, maybe a group. */
final class Complainant {

    private Complainant() {}

    static void raise(ObjectNode operation) {
        var set = Upcasts.set(operation);
        if (!Upcasts.is(operation, "OPEN_COMPLAINT") || set.has("complainant")) {
            return;
        }
        var name = set.remove("name");
        var phone = set.remove("phone");
        set.putObject("complainant")
                .put("name", name == null ? "" : name.asString(""))
                .put("phone", phone == null ? "" : phone.asString(""))
                .put("group", false)
                .put("persons", 1)
                .put("secret", false);
    }
}
