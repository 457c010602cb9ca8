package id.mcsoc.cards;

import id.mcsoc.shared.RefusalCode;

public enum CardRefusal implements RefusalCode {
    REPRINT_REASON_MISSING,
    NUMBER_NOT_PRINTABLE,
    LEASE_SIZE_INVALID,
    STOCK_AMOUNT_INVALID
}
