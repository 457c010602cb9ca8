package id.mcsoc.planning;

import id.mcsoc.shared.RefusalCode;

public enum PlanningRefusal implements RefusalCode {
    PLAN_ALREADY_APPROVED,
    PLAN_ALREADY_DISCARDED,
    PLAN_BUSY,
    PLAN_CHANGED,
    PLAN_OUTDATED,
    PLAN_BREAKS_RULES,
    RUN_IN_PROGRESS,
    HORIZON_INVALID,
    NOTHING_TO_PLAN,
    NO_TEAM_WORKS,
    MOVE_BREAKS_RULES,
    NOT_ASSIGNED,
    NOTHING_TO_UNDO,
    PINNED,
    PIN_NEEDS_REASON,
    MOVE_INCOMPLETE,
    VISIT_STATE,
    ABSENCE_INVALID
}
