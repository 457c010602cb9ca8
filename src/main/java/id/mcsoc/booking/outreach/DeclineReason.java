package id.mcsoc.booking.outreach;

/** Why a kelurahan does not want a visit; the first three are what the Jambi study found. */
enum DeclineReason {
    NOT_KNOWN,
    NOT_UNDERSTOOD,
    NOT_WANTED,
    TOO_FEW,
    NO_PLACE,
    NO_TIME,
    OTHER
}
