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
    /** Complaints about the attitude of staff. */
    COMPLAINTS_ATTITUDE,
    /** Of a person or group about a matter that was complained of before: reopened, or merged into an earlier case. */
    COMPLAINTS_REPEATED,
    /** 1 when the first answer came before its clock ran out, else 0; a row per ticket. */
    FIRST_REPLY_IN_TIME,
    /** 1 when the ticket was closed before its clock ran out, else 0; a row per ticket. */
    COMPLAINT_IN_TIME,
    REGISTRATIONS,
    CHANGES,
    /** 1 when a transaction was finished no later than promised, else 0; a row per promise that is due or done. */
    PROMISE_KEPT,
    /** Real finish minus promised finish. */
    PROMISE_DELAY,
    /** 1 when the centre took a registration or change as it was sent, 0 when it was corrected or refused. */
    CENTRE_RIGHT,
    /** A NIK or family card that was there already and was caught before it was written twice. */
    DUPLICATES_CAUGHT,
    /** 1 when a family's documents for a service were not complete at the desk, else 0. */
    DOCUMENTS_INCOMPLETE,
    /** Records of a delivery that wait for somebody to decide. */
    CONFLICTS,
    /** Copies printed again because the print failed. */
    REPRINTS_ERROR,
    /** The five questions about style, 1 (not at all) to 4 (very); a row per answer. */
    STYLE_FRIENDLY,
    STYLE_POLITE,
    STYLE_CLEAR,
    STYLE_COMFORTABLE,
    STYLE_FAIR,
    /** The one tap after a service, 1 to 4. */
    SATISFACTION,
    /** Would you recommend, 0 to 10. */
    NPS,
    /** The sum of the nine answers (1 to 4 each) of one questionnaire: 9 to 36. */
    SKM,
    /** Presence of the crew at the place: seconds from start to closing, times officers; a row per visit. */
    OFFICER_SECONDS,
    /** Road of a team on a day, base to base through its closed visits, in metres; a row per team and day. */
    METRES
}
