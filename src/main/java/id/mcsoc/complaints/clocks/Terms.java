package id.mcsoc.complaints.clocks;

/**
 * What is promised for a complaint of one category through one channel.
 *
 * @param firstResponseHours hours of working days until the first answer
 * @param triageDays working days until somebody sorted it
 * @param workingDays working days until the last answer
 */
public record Terms(int firstResponseHours, int triageDays, int workingDays) {

    /** Working days without reaction after the last answer, as SP4N-LAPOR! has it. */
    public static final int SILENT_DAYS = 10;

    public Terms {
        if (firstResponseHours < 1 || triageDays < 1 || workingDays < 1) {
            throw new IllegalArgumentException("terms must be at least 1");
        }
    }
}
