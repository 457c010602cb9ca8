package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.FixedVisit;
import id.mcsoc.planning.solver.Problem.PauseFact;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 08.00 to 16.00, 60 families, 2 visits, unless said otherwise. */
public final class ADay {

    private final LocalDate date;
    private LocalTime from = LocalTime.of(8, 0);
    private LocalTime to = LocalTime.of(16, 0);
    private int families = 60;
    private int visits = 2;
    private @Nullable Integer cards;
    private final List<PauseFact> pauses = new ArrayList<>();
    private final List<FixedVisit> fixed = new ArrayList<>();

    ADay(LocalDate date) {
        this.date = date;
    }

    public ADay from(String time) {
        from = LocalTime.parse(time);
        return this;
    }

    public ADay to(String time) {
        to = LocalTime.parse(time);
        return this;
    }

    public ADay families(int most) {
        families = most;
        return this;
    }

    public ADay visits(int most) {
        visits = most;
        return this;
    }

    public ADay cards(int blanks) {
        cards = blanks;
        return this;
    }

    public ADay pause(String begin, String end) {
        pauses.add(new PauseFact(LocalTime.parse(begin), LocalTime.parse(end)));
        return this;
    }

    public ADay lunch(String begin, String end, int minutes) {
        pauses.add(new PauseFact(LocalTime.parse(begin), LocalTime.parse(end), minutes));
        return this;
    }

    public ADay confirmed(String id, String start, String end) {
        return confirmed(id, id, 10, start, end);
    }

    public ADay confirmed(String id, String area, int served, String start, String end) {
        fixed.add(new FixedVisit(id, null, id, area, served, LocalTime.parse(start), LocalTime.parse(end)));
        return this;
    }

    DayFact fact() {
        return new DayFact(date, from, to, families, visits, pauses, fixed, cards, List.of());
    }
}
