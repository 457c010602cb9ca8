package id.mcsoc.cards;

import id.mcsoc.shared.RefusalCode;

public enum CardRefusal implements RefusalCode {
    REPRINT_REASON_MISSING,
    NUMBER_NOT_PRINTABLE,
    LEASE_SIZE_INVALID,
    STOCK_AMOUNT_INVALID,
    CARD_CODE_UNREADABLE,
    CARD_REVOKED_ALREADY,
    REVOCATION_REASON_MISSING,
    NO_CARD_CHOSEN,
    PRINTER_INVALID
}
