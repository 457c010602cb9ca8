package id.mcsoc.booking;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a demo request live through its states with the verbs of real ones, at times before the first start. */
@Component
class SeedStory {

    private static final Duration STEP = Duration.ofDays(1);
    private static final int LEAST_NOTICE_DAYS = 10;

    private final Users users;
    private final Branches branches;
    private final WorkingCalendar calendar;
    private final RequestBook book;
    private final Clock clock;

    SeedStory(Users users, Branches branches, WorkingCalendar calendar, RequestBook book, Clock clock) {
        this.users = users;
        this.branches = branches;
        this.calendar = calendar;
        this.book = book;
        this.clock = clock;
    }

    VisitRequest tell(SeedFiles.Line line, List<SeedFiles.Family> families, List<SeedFiles.Window> windows) {
        var office = branches.serving(line.area());
        var planner = users.inBranch(office.code(), Role.BRANCH_PLANNER).get(0);
        var asker = line.requestedBy().flatMap(users::findByLogin).orElse(planner);
        var offered = windows.stream()
                .flatMap(window -> VisitWindows.aroundPrayer(window(window, office)).stream())
                .toList();
        var sent = sentAt(line, offered, office);
        var request = new VisitRequest(line.id(), line.area(), office.code(), new Deed(asker, sent, ""));
        line.fields().forEach(request.details()::write);
        families.forEach(family -> request.families().write(UUID.randomUUID(), family.family()));
        request.offer().replace(offered);
        if (line.waits()) {
            request.pooled().await(sent);
        }
        new Steps(request, asker, planner, sent).until(line.state(), line.reason());
        return request;
    }

    private OfferedWindow window(SeedFiles.Window window, BranchOffice office) {
        var today = LocalDate.ofInstant(clock.instant(), office.zone());
        var month = YearMonth.from(today).plusMonths(1L + window.month());
        var date = calendar.workingDay(month, window.workingDay());
        return new OfferedWindow(date, window.from(), window.to(), window.wished());
    }

    /** Days ago as the file says, but never after the days it asks for. */
    private Instant sentAt(SeedFiles.Line line, List<OfferedWindow> offered, BranchOffice office) {
        var sent = clock.instant().minus(Duration.ofDays(line.submittedDaysAgo()));
        var latest = offered.stream()
                .map(window -> start(window, office).minus(Duration.ofDays(LEAST_NOTICE_DAYS)))
                .min(Instant::compareTo)
                .orElse(sent);
        return sent.isBefore(latest) ? sent : latest;
    }

    private static Instant start(OfferedWindow window, BranchOffice office) {
        return window.date().atTime(window.from()).atZone(office.zone()).toInstant();
    }

    /** One request's way to its last state, a day a step. */
    private final class Steps {

        private final VisitRequest request;
        private final Actor asker;
        private final Actor planner;
        private Instant at;

        Steps(VisitRequest request, Actor asker, Actor planner, Instant at) {
            this.request = request;
            this.asker = asker;
            this.planner = planner;
            this.at = at;
        }

        void until(RequestState last, String reason) {
            if (last == RequestState.DRAFT) {
                return;
            }
            var sent = new Deed(asker, at, "");
            request.submit(book.number(request, sent), sent);
            switch (last) {
                case UNPLANNED ->
                    request.leaveUnplanned(List.of(new UnplannedReason(reason, List.of())), next(planner, ""));
                case WITHDRAWN -> request.withdraw(next(asker, reason));
                case RELEASED -> request.release(next(planner, reason));
                case SUBMITTED -> {}
                default -> answer(last, reason);
            }
        }

        private void answer(RequestState last, String reason) {
            var windows = request.offer().windows();
            var office = branches.get(request.branch());
            var slot =
                    windows.stream().filter(OfferedWindow::wished).findFirst().orElse(windows.get(0));
            var end = slot.date().atTime(slot.to()).atZone(office.zone()).toInstant();
            request.propose(new ProposedSlot("Tim 1", start(slot, office), end), next(planner, ""));
            switch (last) {
                case DECLINED -> request.decline(next(asker, reason));
                case COUNTERED -> request.counter(windows, next(asker, reason));
                case ACCEPTED -> request.accept(next(asker, ""));
                case SERVED -> {
                    request.accept(next(asker, ""));
                    request.serve(request.families().distinct(), new Deed(planner, end, ""));
                }
                default -> {}
            }
        }

        private Deed next(Actor by, String why) {
            at = at.plus(STEP);
            return new Deed(by, at, why);
        }
    }
}
