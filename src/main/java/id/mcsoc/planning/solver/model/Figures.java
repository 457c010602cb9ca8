package id.mcsoc.planning.solver.model;

/** What one walk over one team-day measures. Seconds unless said otherwise; all are 0 on a day without visits. */
public final class Figures {

    long overtime;
    long late;
    long paused;
    long overlap;
    int tooManyFamilies;
    int tooManyVisits;
    int tooManyCards;
    int missingSkills;
    int pinsBroken;

    long travel;
    long waiting;
    long load;
    int unwished;
    int moved;
    int shifted;
    long thinBuffer;
    int daysLate;

    void clear() {
        overtime = late = paused = overlap = 0;
        tooManyFamilies = tooManyVisits = tooManyCards = missingSkills = pinsBroken = 0;
        travel = waiting = load = thinBuffer = 0;
        unwished = moved = shifted = daysLate = 0;
    }

    /** One number a rule; the rules about a plan as a whole are not measured here and give 0. */
    public long of(Rule rule) {
        return switch (rule) {
            case WORKING_WINDOW -> overtime;
            case VISIT_WINDOW -> late;
            case HARD_PAUSE -> paused;
            case TEAM_DAY_CAPACITY -> tooManyFamilies;
            case VISITS_PER_TEAM_DAY -> tooManyVisits;
            case CARD_STOCK -> tooManyCards;
            case SKILLS -> missingSkills;
            case ONE_VISIT_AT_A_TIME -> overlap;
            case PINS -> pinsBroken;
            case TRAVEL -> travel;
            case TEAM_WAITING -> waiting;
            case WISHED_DATE -> unwished;
            case MOVED_VISIT -> moved;
            case SHIFTED_VISIT -> shifted;
            case POOR_NETWORK_BUFFER -> thinBuffer;
            case EARLY_DAYS -> daysLate;
            default -> 0;
        };
    }

    /** Service of all stops, promised ones included. */
    public long load() {
        return load;
    }

    public long travel() {
        return travel;
    }
}
