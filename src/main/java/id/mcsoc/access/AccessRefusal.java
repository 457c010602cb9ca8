package id.mcsoc.access;

import id.mcsoc.shared.RefusalCode;

public enum AccessRefusal implements RefusalCode {
    LOGIN_TAKEN,
    LOGIN_INVALID,
    PASSWORD_TOO_SHORT,
    NOT_YOURSELF
}
