package id.mcsoc.sync.upcast;

import tools.jackson.databind.node.ObjectNode;

/** 1 to 2: contact and address were two kinds of operation with bare fields; now one kind with a group. */
final class ContactAndAddress {

    private ContactAndAddress() {}

    static void raise(ObjectNode operation) {
        if (!Upcasts.is(operation, "CHANGE_CONTACT", "CHANGE_ADDRESS")) {
            return;
        }
        var group = operation.path("type").stringValue().substring("CHANGE_".length());
        var fields = Upcasts.set(operation);
        operation.put("type", "CHANGE_DATA");
        operation.putObject("set").put("group", group).set("fields", fields);
    }
}
