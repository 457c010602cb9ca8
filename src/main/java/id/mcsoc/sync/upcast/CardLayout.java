package id.mcsoc.sync.upcast;

import tools.jackson.databind.node.ObjectNode;

/** 2 to 3: every card was printed on a blank of card size, and nobody said so. */
final class CardLayout {

    private CardLayout() {}

    static void raise(ObjectNode operation) {
        var set = Upcasts.set(operation);
        if (Upcasts.is(operation, "PRINT_CARD", "REPRINT_CARD") && !set.has("layout")) {
            set.put("layout", "CR80");
        }
    }
}
