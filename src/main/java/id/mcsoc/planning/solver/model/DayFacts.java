package id.mcsoc.planning.solver.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One team on one day, as far as it does not change. The ghost, {@code team} -1, holds what stays unserved.
 *
 * @param date index of the date; {@code days} counts from the first planned day
 * @param from seconds from midnight: leaves the base; {@code to}: is back
 * @param pauses from, to, from, to, in order of time, not touching
 * @param blocks in order of time
 */
public record DayFacts(
        int index,
        Crew crew,
        LocalDate calendarDate,
        int date,
        int days,
        Shift shift,
        List<Block> blocks,
        Roads roads) {

    /** @param base index of the place where the day begins and ends */
    public record Crew(int team, String id, int base, long skills) {
        public Crew without(long lacking) {
            return new Crew(team, id, base, skills & ~lacking);
        }
    }

    public record Shift(
            int from,
            int to,
            int families,
            int visits,
            int[] pauses,
            int cards,
            @Nullable Lunch lunch) {
        /** Where nobody counts the blank cards. */
        public static final int ANY = Integer.MAX_VALUE;

        public Shift(int from, int to, int families, int visits, int[] pauses) {
            this(from, to, families, visits, pauses, ANY, null);
        }

        public Shift hours(int begin, int end) {
            return new Shift(begin, end, families, visits, pauses, cards, lunch);
        }

        public Shift room(int forFamilies, int forVisits) {
            return new Shift(from, to, forFamilies, forVisits, pauses, cards, lunch);
        }

        public Shift blanks(int forCards) {
            return new Shift(from, to, families, visits, pauses, forCards, lunch);
        }

        public Shift withoutPauses() {
            return new Shift(from, to, families, visits, new int[0], cards, null);
        }
    }

    public static DayFacts ghost(int index, Roads roads) {
        return new DayFacts(
                index,
                new Crew(-1, "", 0, 0),
                LocalDate.EPOCH,
                -1,
                0,
                new Shift(0, 0, 0, 0, new int[0]),
                List.of(),
                roads);
    }

    public boolean isGhost() {
        return crew.team() < 0;
    }

    public int blockFamilies() {
        int sum = 0;
        for (var block : blocks) {
            sum += block.families();
        }
        return sum;
    }

    public DayFacts withShift(Shift other) {
        return new DayFacts(index, crew, calendarDate, date, days, other, blocks, roads);
    }

    public DayFacts withRoads(Roads other) {
        return new DayFacts(index, crew, calendarDate, date, days, shift, blocks, other);
    }

    /** Another team that sets out from the same base. */
    public DayFacts withCrew(String id, long skills) {
        var other = new Crew(crew.team(), id, crew.base(), skills);
        return new DayFacts(index, other, calendarDate, date, days, shift, blocks, roads);
    }

    public DayFacts withBlocks(List<Block> other) {
        return new DayFacts(index, crew, calendarDate, date, days, shift, other, roads);
    }
}
