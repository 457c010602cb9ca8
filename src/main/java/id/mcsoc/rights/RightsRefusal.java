package id.mcsoc.rights;

import id.mcsoc.shared.RefusalCode;

public enum RightsRefusal implements RefusalCode {
    RIGHTS_INPUT_MISSING,
    RIGHTS_REQUEST_CLOSED,
    RIGHTS_NOT_RESTRICTED,
    RIGHTS_CORRECT_FIRST,
    RIGHTS_HELD_BY_LAW,
    RIGHTS_WORK_WAITING,
    RIGHTS_TERM_INVALID
}
