package id.mcsoc.complaints;

/** What a ticket a tablet gave is worth. */
public enum TicketUse {
    FREE,
    /** In no lease of that tablet. */
    NOT_LEASED,
    /** Another complaint has it already. */
    USED_BEFORE
}
