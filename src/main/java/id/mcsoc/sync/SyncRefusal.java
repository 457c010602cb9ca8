package id.mcsoc.sync;

import id.mcsoc.shared.RefusalCode;

/** What a tablet or its officer can be told by the wire itself, whatever the operation. */
public enum SyncRefusal implements RefusalCode {
    DEVICE_NAME_INVALID,
    NOT_A_FIELD_OFFICER,
    NOT_A_SUPERVISOR,
    DEVICE_KEY_INVALID,
    ENROLMENT_CODE_WRONG,
    ENROLMENT_CODE_EXPIRED,
    ENROLMENT_CODE_USED,
    ENROLMENT_TOO_MANY_TRIES,
    OPERATION_MALFORMED,
    OPERATION_TOO_LARGE,
    OPERATION_KNOWN,
    OPERATION_UNKNOWN_TYPE,
    OPERATION_INVALID,
    OPERATION_FAILED,
    OPERATION_NOT_FOUND,
    OPERATION_BLOCKED,
    VISIT_NOT_YOURS,
    NOTE_MISSING,
    RESCUE_BROKEN,
    RESCUE_FOREIGN
}
