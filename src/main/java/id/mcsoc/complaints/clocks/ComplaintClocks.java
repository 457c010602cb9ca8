package id.mcsoc.complaints.clocks;

import id.mcsoc.complaints.ComplaintCategory;
import id.mcsoc.complaints.clocks.TermTable.Line;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.log.ComplaintLists;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.WorkingCalendar;
import id.mcsoc.geo.WorkingHours;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The clocks over a branch's calendar, with the terms of the day a complaint was captured. */
@Component
public class ComplaintClocks {

    /** As SP4N-LAPOR! has it, where the branch has not set its own. */
    static final int TRIAGE_DAYS = 3;

    private final ComplaintLists lists;
    private final TermTable terms;
    private final WorkingCalendar calendar;
    private final Branches branches;
    private final Clock clock;

    ComplaintClocks(ComplaintLists lists, TermTable terms, WorkingCalendar calendar, Branches branches, Clock clock) {
        this.lists = lists;
        this.terms = terms;
        this.calendar = calendar;
        this.branches = branches;
        this.clock = clock;
    }

    public List<ComplaintCategory> categories() {
        return lists.categories();
    }

    /** @throws id.mcsoc.shared.Refused for a code that is none */
    public ComplaintCategory category(String code) {
        return lists.category(code);
    }

    /** When it must be answered for good, for a complaint captured then. */
    public Instant due(String category, String channel, AreaCode area, Instant capturedAt) {
        var office = branches.serving(area);
        var known = lists.category(category);
        var promised =
                TermTable.pick(terms.of(office.code()), known, channel, LocalDate.ofInstant(capturedAt, office.zone()));
        return days(office).afterDays(capturedAt, promised.workingDays(), List.of());
    }

    public Clocks of(Complaint complaint) {
        return of(complaint.branch()).apply(complaint);
    }

    /** Reads many complaints of one branch; what it learned of the calendar it keeps as long as the reader lives. */
    public Function<Complaint, Clocks> of(BranchCode branch) {
        var office = branches.get(branch);
        var lines = terms.of(branch);
        var reader = new CaseClock(days(office));
        var now = clock.instant();
        var categories =
                lists.categories().stream().collect(Collectors.toMap(ComplaintCategory::code, Function.identity()));
        return complaint -> reader.read(complaint, promised(complaint, categories, lines, office), now);
    }

    private static Terms promised(
            Complaint complaint, Map<String, ComplaintCategory> categories, List<Line> lines, BranchOffice office) {
        return TermTable.pick(
                lines,
                Objects.requireNonNull(categories.get(complaint.category())),
                complaint.opened().channel(),
                LocalDate.ofInstant(complaint.capturedAt(), office.zone()));
    }

    OfficeDays days(BranchOffice office) {
        var months = new HashMap<YearMonth, Map<LocalDate, WorkingHours>>();
        return new OfficeDays(
                office.zone(),
                day -> Optional.ofNullable(months.computeIfAbsent(YearMonth.from(day), month -> hours(office, month))
                        .get(day)));
    }

    private Map<LocalDate, WorkingHours> hours(BranchOffice office, YearMonth month) {
        return calendar.workingDays(office, month.atDay(1), month.atEndOfMonth());
    }
}
