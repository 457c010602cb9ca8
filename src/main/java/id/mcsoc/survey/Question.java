package id.mcsoc.survey;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is asked, and from which to which answer it goes. */
public enum Question {
    /** The one tap after a service. */
    SATISFACTION(1, 4),
    /** Would you recommend it to relatives and neighbours. */
    NPS(0, 10),
    FRIENDLY(1, 4),
    POLITE(1, 4),
    CLEAR(1, 4),
    COMFORTABLE(1, 4),
    FAIR(1, 4),
    /** The nine elements of the community's satisfaction (Permenpan-RB 14/2017). */
    REQUIREMENTS(1, 4),
    PROCEDURE(1, 4),
    TIME(1, 4),
    COST(1, 4),
    PRODUCT(1, 4),
    COMPETENCE(1, 4),
    BEHAVIOUR(1, 4),
    COMPLAINTS(1, 4),
    FACILITIES(1, 4),
    /** The sum of the nine answers of one questionnaire. */
    SKM(9, 36);

    static final Set<Question> STYLE = EnumSet.range(FRIENDLY, FAIR);
    static final Set<Question> ELEMENTS = EnumSet.range(REQUIREMENTS, FACILITIES);

    private final int lowest;
    private final int highest;

    Question(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    public int lowest() {
        return lowest;
    }

    /** How many different answers there are. */
    int answers() {
        return highest - lowest + 1;
    }

    static Optional<Question> named(String name) {
        return Arrays.stream(values())
                .filter(question -> question.name().equals(name))
                .findFirst();
    }
}
