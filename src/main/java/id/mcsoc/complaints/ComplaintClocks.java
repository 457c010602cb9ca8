package id.mcsoc.complaints;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** First answer: hours, of which a day off has none. Closing: working days of the branch. Both from the capture on. */
@Component
class ComplaintClocks {

    private final ComplaintLists lists;
    private final WorkingCalendar calendar;
    private final Branches branches;
    private final Clock clock;

    ComplaintClocks(ComplaintLists lists, WorkingCalendar calendar, Branches branches, Clock clock) {
        this.lists = lists;
        this.calendar = calendar;
        this.branches = branches;
        this.clock = clock;
    }

    List<ComplaintCategory> categories() {
        return lists.categories();
    }

    Instant due(String category, AreaCode area, Instant capturedAt) {
        var branch = branches.serving(area).code();
        return calendar.afterWorkingDays(
                branch, capturedAt, lists.category(category).workingDays());
    }

    Clocks of(Complaint complaint) {
        return of(complaint, lists.category(complaint.opened().category()));
    }

    Clocks of(Complaint complaint, @Nullable ComplaintCategory known) {
        var category = Objects.requireNonNull(known);
        return new Clocks(
                firstDue(complaint.branch(), complaint.capturedAt(), category.firstResponseHours()),
                calendar.afterWorkingDays(complaint.branch(), complaint.clockStart(), category.workingDays()),
                complaint.firstAnswer(),
                complaint.closedAt(),
                clock.instant());
    }

    Instant firstDue(BranchCode branch, Instant capturedAt, int hours) {
        var zone = branches.get(branch).zone();
        var left = Duration.ofHours(hours);
        var now = nextWorkingMoment(capturedAt, zone);
        while (true) {
            var midnight = dayOf(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
            var today = Duration.between(now, midnight);
            if (left.compareTo(today) <= 0) {
                return now.plus(left);
            }
            left = left.minus(today);
            now = nextWorkingMoment(midnight, zone);
        }
    }

    private Instant nextWorkingMoment(Instant moment, ZoneId zone) {
        var day = dayOf(moment, zone);
        if (calendar.isWorkingDay(day)) {
            return moment;
        }
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate dayOf(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }
}
