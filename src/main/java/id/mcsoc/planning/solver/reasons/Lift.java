package id.mcsoc.planning.solver.reasons;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody could really change; tried alone first, then two or three at once. */
enum Lift {
    DATE,
    HOURS,
    KIT,
    CARDS,
    ROOM,
    SHIFT,
    EXTRA;

    static final Set<Lift> NOTHING = EnumSet.noneOf(Lift.class);

    /** Cheapest for people first. */
    static final List<Set<Lift>> ALONE = List.of(
            EnumSet.of(DATE),
            EnumSet.of(HOURS),
            EnumSet.of(KIT),
            EnumSet.of(CARDS),
            EnumSet.of(ROOM),
            EnumSet.of(SHIFT));

    static final List<Set<Lift>> TOGETHER = List.of(
            EnumSet.of(DATE, HOURS),
            EnumSet.of(EXTRA),
            EnumSet.of(DATE, KIT),
            EnumSet.of(DATE, CARDS),
            EnumSet.of(DATE, ROOM),
            EnumSet.of(HOURS, SHIFT),
            EnumSet.of(HOURS, ROOM),
            EnumSet.of(ROOM, SHIFT),
            EnumSet.of(KIT, ROOM),
            EnumSet.of(KIT, HOURS),
            EnumSet.of(EXTRA, HOURS),
            EnumSet.of(EXTRA, DATE),
            EnumSet.of(DATE, HOURS, SHIFT),
            EnumSet.of(EXTRA, HOURS, SHIFT),
            EnumSet.of(EXTRA, DATE, HOURS),
            EnumSet.of(EXTRA, DATE, HOURS, SHIFT));

    private static final Map<String, List<Set<Lift>>> FIRST = Map.of(
            "R03", List.of(EnumSet.of(KIT)),
            "R04", List.of(EnumSet.of(HOURS)),
            "R08", List.of(EnumSet.of(HOURS)),
            "R10", List.of(EnumSet.of(KIT)),
            "R11", List.of(EnumSet.of(CARDS)));

    /** What answers that reason most directly. */
    static List<Set<Lift>> answering(String code) {
        return FIRST.getOrDefault(code, List.of());
    }
}
