package id.mcsoc.cards;

/** What became of a provisional number a tablet gave to a person. */
public enum NumberUse {
    USED_NOW,
    /** In no lease of that tablet. */
    NOT_LEASED,
    /** Somebody else has it already. */
    USED_BEFORE
}
