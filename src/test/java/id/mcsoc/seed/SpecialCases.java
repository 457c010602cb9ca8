package id.mcsoc.seed;

/** Hands out the special cases: each of them in the first request, then one family in twenty-nine. */
final class SpecialCases {

    private static final SpecialCase[] CASES = {
        SpecialCase.TURNED_21, SpecialCase.NEWBORN, SpecialCase.PAID_NOT_POSTED, SpecialCase.MISSING_CARD
    };
    private static final int EVERY = 29;

    private int families;
    private int given;

    SpecialCase next(int request, int size) {
        families++;
        var due = request == 0 ? given < CASES.length : families % EVERY == 0;
        if (!due || size < 3) {
            return SpecialCase.NONE;
        }
        return CASES[given++ % CASES.length];
    }
}
