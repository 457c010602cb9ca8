package id.mcsoc.planning.board;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.WorkingCalendar;
import id.mcsoc.planning.board.Board.Cell;
import id.mcsoc.planning.board.Board.Day;
import id.mcsoc.planning.board.Board.Row;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.TeamView;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.shared.NotFound;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays visits, holidays and absences out as a week. */
@Component
class Boards {

    private final Teams teams;
    private final WorkingCalendar calendar;
    private final Branches branches;
    private final Clock clock;

    Boards(Teams teams, WorkingCalendar calendar, Branches branches, Clock clock) {
        this.teams = teams;
        this.calendar = calendar;
        this.branches = branches;
        this.clock = clock;
    }

    LocalDate today(BranchCode branch) {
        return LocalDate.ofInstant(clock.instant(), branches.get(branch).zone());
    }

    List<TeamView> teams(BranchCode branch) {
        return teams.of(branch);
    }

    /** The Monday of the week of this day; of a weekend the next one. */
    /** @throws NotFound for a day that no calendar of ours knows */
    static LocalDate monday(LocalDate day) {
        known(day);
        var weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return (weekend ? day.plusWeeks(1) : day).with(DayOfWeek.MONDAY);
    }

    static LocalDate known(LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2100) {
            throw new NotFound(day);
        }
        return day;
    }

    Board week(BranchCode branch, LocalDate monday, List<Line> lines) {
        var office = branches.get(branch);
        var days = monday.datesUntil(monday.plusDays(5))
                .map(date -> new Day(date, holiday(date), calendar.hours(office, date), calendar.isRamadan(date)))
                .toList();
        var away = teams.absences(branch, monday, monday.plusDays(4));
        var rows = teams.of(branch).stream()
                .map(team -> new Row(
                        team,
                        days.stream().map(day -> cell(day, team, away, lines)).toList()))
                .toList();
        return new Board(monday, days, rows);
    }

    private static Cell cell(Day day, TeamView team, List<AbsenceView> away, List<Line> lines) {
        return new Cell(
                day,
                team,
                away.stream()
                        .filter(absence -> absence.team().equals(team.code())
                                && absence.date().equals(day.date()))
                        .toList(),
                lines.stream()
                        .filter(line -> line.when().team().equals(team.code())
                                && line.when().date().equals(day.date()))
                        .toList());
    }

    private @Nullable String holiday(LocalDate date) {
        var english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return calendar.holiday(date)
                .map(holiday -> english ? holiday.nameEnglish() : holiday.name())
                .orElse(null);
    }
}
