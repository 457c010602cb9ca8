package id.mcsoc.access;

import id.mcsoc.shared.RefusalCode;

public enum AccessRefusal implements RefusalCode {
    LOGIN_TAKEN,
    LOGIN_INVALID,
    USER_NAME_INVALID,
    TEAM_UNKNOWN,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    NOT_YOURSELF,
    READ_RESTRICTED
}
