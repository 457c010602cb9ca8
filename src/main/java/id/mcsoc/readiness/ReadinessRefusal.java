package id.mcsoc.readiness;

import id.mcsoc.shared.RefusalCode;

enum ReadinessRefusal implements RefusalCode {
    NOT_YOURS_TO_CONFIRM,
    VISIT_UNDER_WAY
}
