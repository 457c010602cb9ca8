package id.mcsoc.planning.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.proposal.Fixing.Applied;
import id.mcsoc.planning.proposal.Fixing.Order;
import id.mcsoc.planning.proposal.StopView.Subject;
import id.mcsoc.planning.solver.Fix.Kind;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.SolvedPlan.Left;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.AddAbsence;
import id.mcsoc.planning.team.AddTeam;
import id.mcsoc.planning.team.AllowanceView;
import id.mcsoc.planning.team.Teams;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** The tray of a plan in which nothing has a place yet, and its buttons. */
@TestComponent
class Tray {

    private final Teams teams;
    private final PlanWriter writer;
    private final Judge judge;
    private final Plans plans;
    private final Fixing fixing;
    final Actor planner;
    private @Nullable UUID plan;

    Tray(Teams teams, PlanWriter writer, Judge judge, Plans plans, Fixing fixing, Users users) {
        this.teams = teams;
        this.writer = writer;
        this.judge = judge;
        this.plans = plans;
        this.fixing = fixing;
        this.planner = TestActors.in(users).planner();
    }

    UUID plan() {
        return Objects.requireNonNull(plan);
    }

    /** Before the tap the visit has no place by the planner's own rules; after it it has one and nothing is broken. */
    void fixes(OpenRequest request, Kind kind) {
        assertThat(judge.evaluate(view()).unassigned()).extracting(Left::id).contains(request.number());
        assertThat(reason(request).fixes()).extracting(fix -> fix.kind()).contains(kind);
        assertThat(owner(request)).isEqualTo(FixOwner.BRANCH);
        apply(request);
        var after = judge.evaluate(view());
        assertThat(after.unassigned()).extracting(Left::id).doesNotContain(request.number());
        assertThat(after.score().hard()).isZero();
    }

    Applied apply(OpenRequest request) {
        return fixing.apply(order(request), planner);
    }

    Order order(OpenRequest request) {
        return new Order(
                plan(),
                stop(request).id(),
                reason(request).code(),
                view().header().revision(),
                "Jalan putus");
    }

    FixOwner owner(OpenRequest request) {
        return FixOwner.of(reason(request), view());
    }

    Reason reason(OpenRequest request) {
        return stop(request).reasons().get(0);
    }

    StopView stop(OpenRequest request) {
        return view().stops().stream()
                .filter(stop -> stop.number().equals(request.number()))
                .findFirst()
                .orElseThrow();
    }

    StopView.Slot slot(OpenRequest request) {
        return Objects.requireNonNull(stop(request).slot());
    }

    PlanView view() {
        return plans.get(plan(), TestActors.JAMBI);
    }

    List<AllowanceView.Kind> given() {
        return teams.allowances(TestActors.JAMBI, Demand.MONDAY, Demand.FRIDAY).stream()
                .map(given -> given.more().kind())
                .toList();
    }

    static List<OfferedWindow> open(LocalDate date) {
        return List.of(new OfferedWindow(date, LocalTime.of(8, 30), LocalTime.of(15, 30), false));
    }

    void team(String code, int families, int visits) {
        teams.add(new AddTeam(
                TestActors.JAMBI,
                code,
                "Tim " + code,
                new AddTeam.Base("Kantor", Demand.OFFICE),
                List.of(),
                new AddTeam.Crew(2, families, visits),
                new AddTeam.Kit("Minibus", 100)));
    }

    void absent(String team, Runnable meanwhile) {
        teams.add(TestActors.JAMBI, team, new AddAbsence(Demand.MONDAY, null, null, AbsenceView.Kind.LEAVE, "Cuti"));
        meanwhile.run();
        teams.absences(TestActors.JAMBI, Demand.MONDAY, Demand.MONDAY)
                .forEach(absence -> teams.remove(TestActors.JAMBI, team, absence.id()));
        judge.rescore(plan(), TestActors.JAMBI);
    }

    /** None of them has a place yet. */
    void proposed(LocalDate last, OpenRequest... requests) {
        var subjects = Arrays.stream(requests)
                .map(request -> new Subject(
                        request.id(),
                        request.number(),
                        request.area(),
                        request.venueName(),
                        request.venue(),
                        request.families()))
                .collect(Collectors.toMap(Subject::number, Function.identity()));
        var left = Arrays.stream(requests)
                .map(request -> new Left(request.number(), List.of()))
                .toList();
        plan = writer.write(
                new PlanScope(TestActors.JAMBI, new Horizon(Demand.MONDAY, last), false),
                new SolvedPlan(SolvedPlan.FORMAT, "test", new SolvedPlan.Score(0, 0, 0), List.of(), left, List.of()),
                new Subjects(subjects),
                PlanWriter.Kept.NOTHING,
                "Uji");
        judge.rescore(plan(), TestActors.JAMBI);
    }
}
