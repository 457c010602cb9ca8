package id.mcsoc.planning.solver;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One change that helps a visit into the plan. Where it takes several, all of them were tried together.
 *
 * @param team that would come, or whose day changes
 * @param date on which the visit would take place
 * @param amount families, blank cards or visits, as {@code kind} says
 * @param name of a kit, or of another visit
 */
public record Fix(
        Kind kind,
        @Nullable String team,
        @Nullable LocalDate date,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        int amount,
        @Nullable String name) {

    public enum Kind {
        /** There is room already. */
        PLACE,
        /** The kelurahan offers {@code date}, {@code from} to {@code to}. */
        ADD_DATE,
        /** The kelurahan opens from {@code from} to {@code to}. */
        MORE_HOURS,
        /** The team gets the skill or kit {@code name}. */
        KIT,
        /** The team gets {@code amount} more blank cards. */
        CARDS,
        /** The team's day takes {@code amount} more families: one officer more. */
        ROOM,
        /** The team's day takes one visit more. */
        MORE_VISITS,
        /** The team's day ends at {@code to}. */
        LONGER_DAY,
        /** The pinned visit {@code name} goes to {@code team}, {@code date}, {@code from}. */
        MOVE_PINNED,
        /** Another team for one day, as {@code team} has it. */
        EXTRA_TEAM,
        /** {@code amount} families on {@code date} with {@code team}; there are two of these. */
        SPLIT,
        /** Together with the visit {@code name} of {@code amount} families. */
        POOL,
        /** Leave to have fewer families than the minimum. */
        WAIVE,
        /** A point on the map. */
        MAP_POINT;

        /** Whether the kelurahan can do it by itself. */
        public boolean isKelurahans() {
            return List.of(ADD_DATE, MORE_HOURS, POOL, WAIVE, MAP_POINT).contains(this);
        }
    }

    public Phrase phrase() {
        var key = "fix." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Phrase.of(
                key,
                team == null ? "" : Phrase.team(team),
                date == null ? "" : Phrase.date(date),
                from == null ? "" : Phrase.time(from),
                to == null ? "" : Phrase.time(to),
                amount,
                named());
    }

    private String named() {
        return name == null ? "" : kind == Kind.KIT ? Phrase.word(name) : name;
    }
}
