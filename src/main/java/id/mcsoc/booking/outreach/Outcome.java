package id.mcsoc.booking.outreach;

/** What a kelurahan said to it. */
enum Outcome {
    INTERESTED,
    THINKING,
    DECLINED
}
