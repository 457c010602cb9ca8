package id.mcsoc.cards;

import id.mcsoc.members.MemberId;
import java.util.Optional;

/** A card was printed. {@code reprintReason} is given from the second copy on. */
public record PrintCard(
        MemberId member,
        String numberPrinted,
        boolean provisional,
        Layout layout,
        Optional<ReprintReason> reprintReason,
        Optional<String> team) {

    public enum Layout {
        CR80,
        A4_SHEET
    }

    public enum ReprintReason {
        DAMAGED,
        LOST,
        DATA_CHANGED,
        PRINT_ERROR,
        FINAL_NUMBER
    }
}
