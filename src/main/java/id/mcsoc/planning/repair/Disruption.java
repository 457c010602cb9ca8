package id.mcsoc.planning.repair;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.repair.search.Loss.Span;
import id.mcsoc.planning.trouble.Outages;
import id.mcsoc.planning.trouble.Trouble;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as somebody reported it. What does not belong to its kind stays empty.
 *
 * @param team a code: who is lost; with {@code MOVE} who shall go
 * @param first first day, {@code last} included; with {@code MOVE} the new day
 * @param from with {@code to} the hours lost; with {@code MOVE} not before then; with {@code OVERRUN} {@code to} is the end
 * @param stranded the team cannot travel at all; otherwise only dirt roads are out of its reach
 */
record Disruption(
        Kind kind,
        String reason,
        @Nullable String team,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        boolean stranded,
        @Nullable String crossing,
        @Nullable UUID visit) {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_DAYS = 60;

    enum Kind {
        TEAM,
        VEHICLE,
        ROAD,
        VENUE,
        OVERRUN,
        MOVE
    }

    Disruption {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || !complete(kind, team, first, crossing, visit, to)) {
            throw new Refused(PlanningRefusal.REPAIR_INCOMPLETE);
        }
        last = last == null ? first : last;
        boolean days =
                first == null || last == null || !last.isBefore(first) && last.isBefore(first.plusDays(LONGEST_DAYS));
        boolean hours = from == null || to == null || from.isBefore(to);
        if (!days || !hours) {
            throw new Refused(PlanningRefusal.REPAIR_INCOMPLETE);
        }
    }

    private static boolean complete(
            Kind kind,
            @Nullable String team,
            @Nullable LocalDate first,
            @Nullable String crossing,
            @Nullable UUID visit,
            @Nullable LocalTime to) {
        return switch (kind) {
            case TEAM, VEHICLE -> team != null && first != null;
            case ROAD -> crossing != null && first != null;
            case VENUE -> visit != null && first != null;
            case OVERRUN -> visit != null && to != null;
            case MOVE -> visit != null && team != null && first != null;
        };
    }

    /** @throws NullPointerException for a kind without days */
    Span span() {
        return new Span(Objects.requireNonNull(first), Objects.requireNonNull(last));
    }

    /** What later plans have to do without too; a lost team stands in its calendar. @param number of its visit, or empty */
    Outages outages(String number) {
        return switch (kind) {
            case ROAD -> outage(Trouble.Kind.CROSSING, crossing);
            case VEHICLE -> stranded ? Outages.NONE : outage(Trouble.Kind.VEHICLE, team);
            case VENUE -> outage(Trouble.Kind.VENUE, number);
            case TEAM, OVERRUN, MOVE -> Outages.NONE;
        };
    }

    private Outages outage(Trouble.Kind what, @Nullable String name) {
        var days = span();
        return new Outages(List.of(new Trouble(what, Objects.requireNonNull(name), days.first(), days.last())));
    }

    boolean wholeDays() {
        return from == null || to == null;
    }

    /** The team stays at home. */
    boolean takesTheTeam() {
        return kind == Kind.TEAM || kind == Kind.VEHICLE && stranded;
    }

    boolean concerns(UUID other) {
        return other.equals(visit);
    }
}
