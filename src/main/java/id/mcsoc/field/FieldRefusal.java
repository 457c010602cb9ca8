package id.mcsoc.field;

import id.mcsoc.shared.RefusalCode;

public enum FieldRefusal implements RefusalCode {
    VISIT_NOT_OPEN,
    VISIT_ALREADY_CLOSED,
    VISIT_NOT_STARTED,
    FAMILY_NOT_OF_VISIT,
    NUMBER_NOT_LEASED,
    NUMBER_USED_BEFORE,
    TICKET_NOT_FROM_LEASE,
    TICKET_USED_BEFORE,
    CHANGED_MEANWHILE,
    PAYLOAD_INVALID
}
