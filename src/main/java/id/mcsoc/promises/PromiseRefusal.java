package id.mcsoc.promises;

import id.mcsoc.shared.RefusalCode;

public enum PromiseRefusal implements RefusalCode {
    PROMISE_TERM_INVALID,
    PROMISE_TERM_IN_THE_PAST,
    SLIP_WRONG
}
