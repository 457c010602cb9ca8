package id.mcsoc.notifications;

import java.util.Locale;

enum NoticeKind {
    VISIT_REQUESTED,
    VISIT_REQUEST_WITHDRAWN,
    VISIT_SCHEDULED,
    VISIT_ACCEPTED,
    VISIT_DECLINED,
    VISIT_COUNTERED,
    VISIT_MOVED,
    VISIT_CANCELLED,
    GUEST_SCHEDULED,
    GUEST_ACCEPTED,
    GUEST_MOVED,
    GUEST_CANCELLED,
    GROUP_INVITED,
    GROUP_COMPLETE,
    GROUP_INVITATION_ENDED,
    GROUP_MEMBER_LEFT,
    GROUP_ENDED,
    GROUP_FELL_SHORT,
    GROUP_RELEASED,
    HELP_ASKED,
    TURN_OFFERED,
    TURN_ACCEPTED,
    TURN_LAPSED,
    READINESS_KELURAHAN,
    READINESS_TEAM,
    READINESS_BRANCH,
    READINESS_HEAD,
    COMPLAINT_OPENED,
    COMPLAINT_ESCALATED,
    PROMISE_LATE,
    PROMISE_FINISHED,
    RIGHTS_NEAR,
    RIGHTS_OVER;

    boolean fromBranch() {
        return this == VISIT_SCHEDULED
                || this == VISIT_MOVED
                || this == VISIT_CANCELLED
                || this == READINESS_KELURAHAN
                || this == HELP_ASKED
                || this == TURN_OFFERED;
    }

    /** {@code notifications.visit-moved.title} */
    String key(String part) {
        return "notifications." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part;
    }
}
