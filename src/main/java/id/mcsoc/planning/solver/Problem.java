package id.mcsoc.planning.solver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be planned, as facts without identity: the file format {@code mcs-oc/problem@1} and what the web
 * application hands to the planner are one thing. All times are local to {@code zone}.
 */
public record Problem(
        String format,
        String name,
        ZoneId zone,
        Travel travel,
        List<TeamFact> teams,
        List<VisitFact> visits,
        Map<String, Long> weights) {

    public static final String FORMAT = "mcs-oc/problem@1";

    public Problem with(List<TeamFact> others) {
        return new Problem(format, name, zone, travel, others, visits, weights);
    }

    public Problem withVisits(List<VisitFact> others) {
        return new Problem(format, name, zone, travel, teams, others, weights);
    }

    /** One visit gives way to none, one or several. */
    public Problem replacing(String visit, Function<VisitFact, List<VisitFact>> by) {
        return withVisits(visits.stream()
                .flatMap(fact -> fact.id().equals(visit) ? by.apply(fact).stream() : Stream.of(fact))
                .toList());
    }

    /** Either {@code estimate} from coordinates or a {@code matrix} of seconds between named places. */
    public record Travel(
            String model,
            @Nullable Double detour,
            @Nullable Double kmPerHour,
            @Nullable Double minutesPerStop,
            @Nullable List<Barrier> barriers,
            @Nullable String unit,
            @Nullable List<String> places,
            int @Nullable [][] seconds,
            List<Detour> detours) {
        public static Travel matrix(List<String> places, int[][] seconds, List<Detour> detours) {
            return new Travel("matrix", null, null, null, null, "s", places, seconds, detours);
        }
    }

    /** On these dates the ways between the matrix's places are others: a bridge is closed. */
    public record Detour(List<LocalDate> dates, int[][] seconds) {}

    /** A river: pairs of places on opposite sides travel by one of the crossings, plus {@code extraKm}. */
    public record Barrier(List<Point> side, List<Point> crossings, double extraKm) {}

    public record Point(double lat, double lon) {}

    /** {@code base}: coordinates, or with a matrix the name of a place ({@code basePlace}). */
    public record TeamFact(
            String id, @Nullable Point base, @Nullable String basePlace, List<String> skills, List<DayFact> days) {

        /** What it has with it that day. */
        public List<String> skillsOn(LocalDate date) {
            var lacking = days.stream()
                    .filter(day -> day.date().equals(date))
                    .flatMap(day -> day.lacking().stream())
                    .toList();
            return skills.stream().filter(skill -> !lacking.contains(skill)).toList();
        }

        public TeamFact with(List<DayFact> others) {
            return new TeamFact(id, base, basePlace, skills, others);
        }
    }

    /**
     * A team's day: working window, capacity in families, most visits, hard pauses, promises already made.
     *
     * @param cards blank ones beyond what the promises need; null where nobody counts them
     * @param lacking skills and kit of the team that it is without on that day
     */
    public record DayFact(
            LocalDate date,
            LocalTime from,
            LocalTime to,
            int families,
            int visits,
            List<PauseFact> pauses,
            List<FixedVisit> fixed,
            @Nullable Integer cards,
            List<String> lacking) {
        public DayFact(
                LocalDate date,
                LocalTime from,
                LocalTime to,
                int families,
                int visits,
                List<PauseFact> pauses,
                List<FixedVisit> fixed) {
            this(date, from, to, families, visits, pauses, fixed, null, List.of());
        }

        public DayFact hours(LocalTime begin, LocalTime end) {
            return new DayFact(date, begin, end, families, visits, pauses, fixed, cards, lacking);
        }

        public DayFact room(int forFamilies, int forVisits) {
            return new DayFact(date, from, to, forFamilies, forVisits, pauses, fixed, cards, lacking);
        }

        public DayFact pausing(List<PauseFact> others) {
            return new DayFact(date, from, to, families, visits, others, fixed, cards, lacking);
        }

        public DayFact promising(List<FixedVisit> others) {
            return new DayFact(date, from, to, families, visits, pauses, others, cards, lacking);
        }

        public DayFact blanks(@Nullable Integer others) {
            return new DayFact(date, from, to, families, visits, pauses, fixed, others, lacking);
        }

        public DayFact lacking(List<String> skills) {
            return new DayFact(date, from, to, families, visits, pauses, fixed, cards, skills);
        }
    }

    /**
     * No travel, arrival or service in it, except that service already begun is stretched by it.
     *
     * @param minutes when there, the pause lasts so long and lies anywhere between {@code from} and {@code to}: lunch
     */
    public record PauseFact(
            LocalTime from, LocalTime to, @Nullable Integer minutes) {
        public PauseFact(LocalTime from, LocalTime to) {
            this(from, to, null);
        }
    }

    /** What a planner said must stay as {@code current} has it. */
    public record Pins(boolean team, boolean day, boolean time) {
        public static final Pins NONE = new Pins(false, false, false);
        public static final Pins ALL = new Pins(true, true, true);

        public boolean any() {
            return team || day || time;
        }

        public boolean all() {
            return team && day && time;
        }
    }

    /** A confirmed visit: a block that no move can touch. */
    public record FixedVisit(
            String id,
            @Nullable Point at,
            @Nullable String place,
            @Nullable String area,
            int families,
            LocalTime start,
            LocalTime end) {}

    /**
     * @param serviceMinutes presence at the place, set-up and packing included, fractions allowed
     * @param mandatory leaving it out is a broken hard rule
     * @param pins what of {@code current} must stay as it is; in files {@code "pinned": true} stands for all three
     */
    public record VisitFact(
            String id,
            @Nullable String area,
            @Nullable Point at,
            @Nullable String place,
            int families,
            double serviceMinutes,
            List<String> skills,
            List<WindowFact> windows,
            int priority,
            int waitingDays,
            boolean mandatory,
            @Nullable CurrentFact current,
            Pins pins,
            boolean poorNetwork,
            Background background) {
        public VisitFact with(List<WindowFact> others) {
            return copy(id, families, serviceMinutes, skills, others, mandatory, current, pins, background);
        }

        public VisitFact withMandatory(boolean other) {
            return copy(id, families, serviceMinutes, skills, windows, other, current, pins, background);
        }

        public VisitFact with(@Nullable CurrentFact other, Pins holding) {
            return copy(id, families, serviceMinutes, skills, windows, mandatory, other, holding, background);
        }

        public VisitFact with(Background other) {
            return copy(id, families, serviceMinutes, skills, windows, mandatory, current, pins, other);
        }

        /** A part of the work, or more than it. */
        public VisitFact with(String name, int many, double minutes, int cards) {
            var other = new Background(background.lastServed(), cards, background.minimum(), background.pinned());
            return copy(name, many, minutes, skills, windows, mandatory, current, pins, other);
        }

        public VisitFact needing(List<String> kit) {
            return copy(id, families, serviceMinutes, kit, windows, mandatory, current, pins, background);
        }

        private VisitFact copy(
                String name,
                int many,
                double minutes,
                List<String> kit,
                List<WindowFact> open,
                boolean must,
                @Nullable CurrentFact now,
                Pins holding,
                Background other) {
            return new VisitFact(
                    name,
                    area,
                    at,
                    place,
                    many,
                    minutes,
                    kit,
                    open,
                    priority,
                    waitingDays,
                    must,
                    now,
                    holding,
                    poorNetwork,
                    other);
        }

        public boolean belowMinimum() {
            return families < background.minimum();
        }
    }

    /**
     * What else is known of a visit.
     *
     * @param lastServed of the kelurahan; null where nobody knows
     * @param cards blank cards it needs
     * @param minimum fewest families it may have, 0 when that was waived
     * @param pinned who pinned it; null when nobody did, or nobody wrote it down
     */
    public record Background(
            @Nullable LastServed lastServed,
            int cards,
            int minimum,
            @Nullable PinNote pinned) {
        public static final Background NONE = new Background(null, 0, 0, null);

        public Background withMinimum(int other) {
            return new Background(lastServed, cards, other, pinned);
        }
    }

    /** @param on null for never */
    public record LastServed(@Nullable LocalDate on) {
        public static final LastServed NEVER = new LastServed(null);
    }

    public record PinNote(String by, String reason) {}

    /** {@code bounds}: {@code presence} (default) bounds the whole stay, {@code start} the start of service only. */
    public record WindowFact(
            LocalDateTime from, LocalDateTime to, @Nullable String bounds, boolean wished) {}

    public record CurrentFact(String team, LocalDateTime start) {}
}
