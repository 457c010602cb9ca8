package id.mcsoc.planning.board;

import id.mcsoc.geo.WorkingHours;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.TeamView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A week: teams down, working days across. */
record Board(LocalDate monday, List<Day> days, List<Row> rows) {

    /** {@code holiday}: its name, nobody travels. */
    record Day(LocalDate date, @Nullable String holiday, WorkingHours hours, boolean ramadan) {

        public boolean friday() {
            return date.getDayOfWeek() == DayOfWeek.FRIDAY;
        }

        public boolean off() {
            return holiday != null;
        }
    }

    record Row(TeamView team, List<Cell> cells) {

        public int families() {
            return cells.stream().mapToInt(Cell::families).sum();
        }
    }

    /** {@code away}: when the team cannot travel that day. */
    record Cell(Day day, TeamView team, List<AbsenceView> away, List<Line> lines) {

        public int families() {
            return lines.stream().mapToInt(Line::families).sum();
        }

        /** Class names: what the cell looks like, on a phone too. */
        public String marks() {
            return (off() ? "board__off " : "") + (lines.isEmpty() ? "board__cell--empty" : "");
        }

        public boolean off() {
            return day.off() || away.stream().anyMatch(AbsenceView::wholeDay);
        }
    }

    public LocalDate before() {
        return monday.minusWeeks(1);
    }

    public LocalDate after() {
        return monday.plusWeeks(1);
    }

    public LocalDate friday() {
        return monday.with(DayOfWeek.FRIDAY);
    }
}
