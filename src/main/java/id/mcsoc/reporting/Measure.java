package id.mcsoc.reporting;

/** What is counted. Durations are in seconds, everything else in pieces. */
public enum Measure {
    /** Persons in a request that was sent, by the day it was sent. */
    PERSONS_REQUESTED,
    FAMILIES_REQUESTED,
    /** Persons of an approved visit, by the day of the visit; follows moves. */
    PERSONS_PLANNED,
    /** Request sent to agreed by the kelurahan. */
    AGREEMENT,
    /** Agreed by the kelurahan to started by the team. */
    LEAD,
    /** Started minus promised: late is positive, early negative. */
    START_DELAY,
    /** Arrived to called. */
    WAITING,
    /** Called to done. */
    SERVICE,
    FAMILIES_SERVED,
    PERSONS_SERVED,
    LEFT_OVER,
    /** Oldest capture in a delivery to its receipt at the centre. */
    SYNC_DELAY,
    OPERATIONS_RIGHT,
    OPERATIONS_WRONG,
    CARDS,
    COMPLAINTS,
    REGISTRATIONS,
    CHANGES
}
