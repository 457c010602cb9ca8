package id.mcsoc.seed;

import java.util.Optional;

/** The cases an officer must know how to handle; {@code note} is the key in families.csv. */
enum SpecialCase {
    NONE("", 0),
    TURNED_21("child-turned-21", 1),
    NEWBORN("newborn-without-nik", 1),
    PAID_NOT_POSTED("paid-not-posted", 0),
    MISSING_CARD("missing-card", 0);

    private final String note;
    private final int people;

    SpecialCase(String note, int people) {
        this.note = note;
        this.people = people;
    }

    String note() {
        return note;
    }

    /** How many of the family make the case. */
    int people() {
        return people;
    }

    Optional<DemoPerson> child(Household.Maker one, DemoPerson head) {
        return switch (this) {
            case TURNED_21 -> Optional.of(one.turned21(head));
            case NEWBORN -> Optional.of(one.newborn(head));
            default -> Optional.empty();
        };
    }
}
