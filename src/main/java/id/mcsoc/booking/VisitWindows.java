package id.mcsoc.booking;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Holiday;
import id.mcsoc.geo.WorkingCalendar;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which hours of which days a kelurahan may offer: working days of the next eight weeks, around Friday prayer. */
@Component
public class VisitWindows {

    public static final LocalTime USUAL_START = LocalTime.of(8, 30);
    public static final LocalTime USUAL_END = LocalTime.of(14, 0);
    static final LocalTime PRAYER_START = LocalTime.of(11, 30);
    static final LocalTime PRAYER_END = LocalTime.of(13, 0);
    public static final int WEEKS = 8;
    private static final int CARRY_OVER_WEEKS = 4;
    private static final Duration SHORTEST_REST = Duration.ofHours(1);

    private final WorkingCalendar calendar;
    private final Branches branches;
    private final Clock clock;

    VisitWindows(WorkingCalendar calendar, Branches branches, Clock clock) {
        this.calendar = calendar;
        this.branches = branches;
        this.clock = clock;
    }

    /** The window, on a Friday without the hour of prayer. @throws Refused when it cannot be offered */
    public List<OfferedWindow> admit(BranchCode branch, OfferedWindow window) {
        refusal(branch, window.date()).ifPresent(code -> {
            throw new Refused(code);
        });
        var office = branches.get(branch);
        if (window.from().isBefore(office.opens()) || window.to().isAfter(office.closes())) {
            throw new Refused(BookingRefusal.WINDOW_OUTSIDE_HOURS, clock(office.opens()), clock(office.closes()));
        }
        return aroundPrayer(window);
    }

    /** Why nothing can be offered on that day; empty for a day that is open. */
    public Optional<BookingRefusal> refusal(BranchCode branch, LocalDate date) {
        var today = today(branch);
        if (!date.isAfter(today)) {
            return Optional.of(BookingRefusal.WINDOW_PAST);
        }
        if (date.isAfter(today.plusWeeks(WEEKS))) {
            return Optional.of(BookingRefusal.WINDOW_TOO_FAR);
        }
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of(BookingRefusal.WINDOW_ON_WEEKEND);
        }
        return calendar.holiday(date)
                .map(holiday -> holiday.kind() == Holiday.Kind.JOINT_LEAVE
                        ? BookingRefusal.WINDOW_ON_JOINT_LEAVE
                        : BookingRefusal.WINDOW_ON_HOLIDAY);
    }

    /** Eight weeks from this week's Monday on, day by day. */
    public List<CalendarDay> calendar(BranchCode branch) {
        var monday = today(branch).with(DayOfWeek.MONDAY);
        return monday.datesUntil(monday.plusWeeks(WEEKS + 1L))
                .map(date -> new CalendarDay(date, refusal(branch, date), calendar.holiday(date)))
                .toList();
    }

    /** For families that were left over: every working day of the next four weeks, at the usual hours. */
    List<OfferedWindow> anyDay(BranchCode branch) {
        return usual(branch, CARRY_OVER_WEEKS);
    }

    /** Every day that can be offered, at the usual hours. */
    List<OfferedWindow> usual(BranchCode branch) {
        return usual(branch, WEEKS);
    }

    private List<OfferedWindow> usual(BranchCode branch, int weeks) {
        var tomorrow = today(branch).plusDays(1);
        return tomorrow.datesUntil(tomorrow.plusWeeks(weeks))
                .filter(calendar::isWorkingDay)
                .map(date -> new OfferedWindow(date, USUAL_START, USUAL_END, false))
                .flatMap(window -> aroundPrayer(window).stream())
                .toList();
    }

    /** @throws Refused when nothing but the hour of prayer is left */
    static List<OfferedWindow> aroundPrayer(OfferedWindow window) {
        if (window.date().getDayOfWeek() != DayOfWeek.FRIDAY
                || !window.from().isBefore(PRAYER_END)
                || !window.to().isAfter(PRAYER_START)) {
            return List.of(window);
        }
        var rest = Stream.of(
                        Optional.of(window.from())
                                .filter(PRAYER_START::isAfter)
                                .map(from -> part(window, from, PRAYER_START)),
                        Optional.of(window.to()).filter(PRAYER_END::isBefore).map(to -> part(window, PRAYER_END, to)))
                .flatMap(Optional::stream)
                .filter(part -> Duration.between(part.from(), part.to()).compareTo(SHORTEST_REST) >= 0)
                .toList();
        if (rest.isEmpty()) {
            throw new Refused(BookingRefusal.WINDOW_IN_FRIDAY_PRAYER);
        }
        return rest;
    }

    public LocalDate today(BranchCode branch) {
        return LocalDate.ofInstant(clock.instant(), branches.get(branch).zone());
    }

    private static OfferedWindow part(OfferedWindow window, LocalTime from, LocalTime to) {
        return new OfferedWindow(window.date(), from, to, window.wished());
    }

    private static String clock(LocalTime time) {
        return "%02d.%02d".formatted(time.getHour(), time.getMinute());
    }
}
