package id.mcsoc.seed;

import id.mcsoc.booking.RequestState;

/** One request to be made up: where, when, in which state, and how many families (0: as chance has it). */
record Wish(Place area, int month, RequestState state, int families, String reason, String note) {

    static Wish open(Place area, int month) {
        return new Wish(area, month, RequestState.SUBMITTED, 0, "", "");
    }

    Wish in(RequestState other, String why) {
        return new Wish(area, month, other, families, why, note);
    }

    Wish of(int number, String why) {
        return new Wish(area, month, state, number, reason, why);
    }

    /** What a plan must deal with, and what the three totals count. */
    boolean isOpen() {
        return state == RequestState.SUBMITTED || state == RequestState.COUNTERED || state == RequestState.UNPLANNED;
    }
}
