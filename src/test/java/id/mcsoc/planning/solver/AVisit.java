package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.Background;
import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.LastServed;
import id.mcsoc.planning.solver.Problem.PinNote;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 20 families, two hours, in a kelurahan of its own, unless said otherwise. */
public final class AVisit {

    private final String id;
    private String place;
    private @Nullable String area;
    private int families = 20;
    private double minutes = 120;
    private List<String> skills = List.of();
    private final List<WindowFact> windows = new ArrayList<>();
    private int priority = 1;
    private int waitingDays;
    private boolean mandatory;
    private @Nullable CurrentFact current;
    private Pins pins = Pins.NONE;
    private boolean poorNetwork;
    private @Nullable LastServed lastServed;
    private int cards;
    private int minimum;
    private @Nullable PinNote pinNote;

    AVisit(String id) {
        this.id = id;
        this.place = id;
        this.area = "area of " + id;
    }

    String place() {
        return place;
    }

    public AVisit at(String where) {
        place = where;
        return this;
    }

    public AVisit in(@Nullable String kelurahan) {
        area = kelurahan;
        return this;
    }

    public AVisit families(int many) {
        families = many;
        return this;
    }

    public AVisit minutes(double long_) {
        minutes = long_;
        return this;
    }

    public AVisit needs(String... kit) {
        skills = List.of(kit);
        return this;
    }

    public AVisit offers(int day, String from, String to) {
        return offers(day, from, to, null, false);
    }

    public AVisit wishes(int day, String from, String to) {
        return offers(day, from, to, null, true);
    }

    public AVisit startsWithin(int day, String from, String to) {
        return offers(day, from, to, "start", false);
    }

    private AVisit offers(int day, String from, String to, @Nullable String bounds, boolean wished) {
        windows.add(new WindowFact(moment(day, from), moment(day, to), bounds, wished));
        return this;
    }

    public AVisit priority(int times) {
        priority = times;
        return this;
    }

    public AVisit waiting(int days) {
        waitingDays = days;
        return this;
    }

    public AVisit mandatory() {
        mandatory = true;
        return this;
    }

    public AVisit now(String team, int day, String start) {
        current = new CurrentFact(team, moment(day, start));
        return this;
    }

    public AVisit pinned() {
        return pinned(true, true, true);
    }

    public AVisit pinned(boolean team, boolean day, boolean time) {
        pins = new Pins(team, day, time);
        return this;
    }

    /** So many days before 1 December. */
    public AVisit served(int daysAgo) {
        lastServed = new LastServed(AProblem.december(1).minusDays(daysAgo));
        return this;
    }

    public AVisit neverServed() {
        lastServed = LastServed.NEVER;
        return this;
    }

    public AVisit cards(int many) {
        cards = many;
        return this;
    }

    public AVisit atLeast(int minimumFamilies) {
        minimum = minimumFamilies;
        return this;
    }

    public AVisit pinnedBy(String who, String why) {
        pinNote = new PinNote(who, why);
        return pinned();
    }

    public AVisit poorNetwork() {
        poorNetwork = true;
        return this;
    }

    private static LocalDateTime moment(int day, String time) {
        return AProblem.december(day).atTime(LocalTime.parse(time));
    }

    VisitFact fact() {
        return new VisitFact(
                id,
                area,
                null,
                place,
                families,
                minutes,
                skills,
                windows,
                priority,
                waitingDays,
                mandatory,
                current,
                pins,
                poorNetwork,
                new Background(lastServed, cards, minimum, pinNote));
    }
}
