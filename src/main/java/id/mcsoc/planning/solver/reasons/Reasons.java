package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.Fix;
import id.mcsoc.planning.solver.Phrase;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.LastServed;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.VisitPlan;
import id.mcsoc.planning.solver.reasons.Relaxation.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a visit has no place in the plan: rules are lifted one family at a time until it fits somewhere, by the solver's
 * own walk. The first that helps is the reason; what helps in practice is looked for apart.
 */
public final class Reasons {

    private static final String DIRT_ROAD = "dirt-road";

    /** Three quarters of an hour one way. */
    private static final int FAR = 45 * 60;

    /** Team-days looked at: some seconds of work. 1,000 requests left over among 1,000 team-days need as many. */
    private static final long MOST_LOOKS = 40_000_000;

    private final long mostLooks;
    private final Problem problem;
    private final Standing standing;
    private final Remedies remedies;
    private final Funnel funnel;

    public Reasons(Problem problem, VisitPlan plan) {
        this(problem, plan, MOST_LOOKS);
    }

    /** @param mostLooks after so many looks the rest is explained by counting and gets no suggestion */
    Reasons(Problem problem, VisitPlan plan, long mostLooks) {
        this.mostLooks = mostLooks;
        this.problem = problem;
        standing = new Standing(problem, plan);
        remedies = new Remedies(standing);
        funnel = new Funnel(standing);
    }

    /** The main reason first; at most two more. */
    public List<Reason> of(Visit visit) {
        var facts = visit.facts();
        var fact = problem.visits().get(facts.index());
        if (fact.at() == null && !problem.travel().model().equals("matrix")) {
            return List.of(Reason.of("R09", List.of(nothing(Fix.Kind.MAP_POINT)), null));
        }
        if (fact.belowMinimum() && fact.current() == null) {
            return List.of(tooFew(facts, fact));
        }
        if (standing.looks() >= mostLooks) {
            return List.of(counted(facts, fact));
        }
        var room = remedies.place(facts);
        if (room.isPresent()) {
            return List.of(Reason.of("R14", List.of(room.get()), null));
        }
        var reasons = new ArrayList<Reason>();
        reasons.add(main(facts, fact));
        if (reasons.get(0).code().equals("R02")) {
            longerWaiting(facts, fact).ifPresent(reasons::add);
        }
        return reasons;
    }

    private Reason counted(VisitFacts facts, VisitFact fact) {
        var code = new Counted(standing).code(facts);
        return Reason.of(
                code.equals("R03") ? named(Relaxation.SKILLS, facts, fact) : code,
                List.of(),
                funnel.counted(facts).orElse(null),
                arguments(code, facts));
    }

    private Reason tooFew(VisitFacts facts, VisitFact fact) {
        var fixes = standing.looks() >= mostLooks
                ? List.of(nothing(Fix.Kind.WAIVE))
                : new Groups(standing, remedies).of(facts, fact);
        return Reason.of("R01", fixes, null, fact.families(), fact.background().minimum());
    }

    static Fix nothing(Fix.Kind kind) {
        return new Fix(kind, null, null, null, null, 0, null);
    }

    private Reason main(VisitFacts facts, VisitFact fact) {
        var code = code(facts, fact);
        return Reason.of(code, remedies.of(facts, code), funnel.of(facts), arguments(code, facts));
    }

    private String code(VisitFacts facts, VisitFact fact) {
        if (Arrays.stream(facts.windows()).allMatch(Objects::isNull)) {
            return "R05";
        }
        if (isFar(facts) && funnel.of(facts).key().equals("found.travel")) {
            return "R07";
        }
        for (var relaxation : Relaxation.values()) {
            if (helps(facts, relaxation, false)) {
                return relaxation == Relaxation.DATES ? "R02" : named(relaxation, facts, fact);
            }
        }
        for (var relaxation : Relaxation.values()) {
            if (helps(facts, relaxation, true)) {
                return named(relaxation, facts, fact);
            }
        }
        return "R06";
    }

    private boolean isFar(VisitFacts facts) {
        return standing.days().stream()
                .map(day -> day.facts())
                .allMatch(day -> day.roads().between(day.crew().base(), facts.place()) > FAR);
    }

    private boolean helps(VisitFacts facts, Relaxation relaxation, boolean anyDate) {
        return standing.days().stream().anyMatch(day -> {
            var now = new Situation(day.facts(), day.visits(), facts, standing.isAlone(day, facts));
            var lifted = relaxation.lift(anyDate ? Relaxation.DATES.lift(now) : now);
            boolean open = lifted.visit().windows()[day.facts().date()] != null;
            return open && lifted.alone() && standing.fits(lifted.day(), lifted.others(), lifted.visit());
        });
    }

    /** The vehicle is a reason of its own when nobody on the offered dates has it. */
    private String named(Relaxation relaxation, VisitFacts facts, VisitFact fact) {
        if (relaxation != Relaxation.SKILLS || !fact.skills().contains(DIRT_ROAD)) {
            return relaxation.code();
        }
        boolean somebody = standing.days().stream()
                .filter(day -> facts.windows()[day.facts().date()] != null)
                .anyMatch(day -> problem.teams().stream()
                        .anyMatch(team -> team.id().equals(day.facts().crew().id())
                                && team.skillsOn(day.facts().calendarDate()).contains(DIRT_ROAD)));
        return somebody ? relaxation.code() : "R10";
    }

    private Object[] arguments(String code, VisitFacts facts) {
        return switch (code) {
            case "R02" -> new Object[] {facts.families()};
            case "R06", "R08" -> new Object[] {Phrase.minutes(facts.service() / 60)};
            case "R11" -> new Object[] {funnel.mostCards(facts), facts.cards()};
            case "R13" -> pinned(facts);
            default -> new Object[0];
        };
    }

    /** The first pinned visit whose place would do: its number, who pinned it and why. */
    private Object[] pinned(VisitFacts facts) {
        for (var day : standing.days()) {
            for (var block : day.facts().blocks()) {
                var others = day.facts().blocks().stream()
                        .filter(other -> other != block)
                        .toList();
                boolean inTheWay = block.pinned() != null
                        && facts.windows()[day.facts().date()] != null
                        && standing.fits(day.facts().withBlocks(others), day.visits(), facts);
                if (inTheWay) {
                    return pinned(block.id());
                }
            }
        }
        return pinned(facts.id());
    }

    private Object[] pinned(String id) {
        var note = problem.visits().stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .map(visit -> visit.background().pinned());
        var by = note.map(Problem.PinNote::by).filter(name -> !name.isBlank());
        var why = note.map(Problem.PinNote::reason).filter(text -> !text.isBlank());
        return new Object[] {id, by.orElse(Phrase.word("planner")), why.orElse(Phrase.word("no-reason"))};
    }

    /** Others have their turn first. */
    private Optional<Reason> longerWaiting(VisitFacts facts, VisitFact fact) {
        int own = facts.urgency().turnDays();
        long before = standing.plan().visits().stream()
                .filter(other -> !other.isUnserved() && other.facts().urgency().turnDays() > own)
                .count();
        var served = fact.background().lastServed();
        return before == 0
                ? Optional.empty()
                : Optional.of(Reason.of("R12", List.of(), null, lastServed(served), before));
    }

    private static String lastServed(@Nullable LastServed served) {
        return served == null
                ? Phrase.word("unknown")
                : served.on() == null ? Phrase.word("never") : Phrase.date(served.on());
    }
}
