package id.mcsoc.planning.solver.branch;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.OptaVisitPlanner;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.VisitPlanner;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.solver.VisitPlanner.Progress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BranchProblemsTest {

    private static final Limits FEW_STEPS = new Limits(Duration.ofSeconds(1), 7, 200);

    private final VisitPlanner planner = OptaVisitPlanner.standard();

    private SolvedPlan solve(Problem problem) {
        return planner.solve(problem, FEW_STEPS, progress -> {}, () -> false);
    }

    private static Stream<Problem> twelveBranches() {
        var problems = new ArrayList<Problem>();
        for (int seed = 1; seed <= 4; seed++) {
            problems.add(BranchProblems.jambi().visits(60).load(0.7).seed(seed).build());
            problems.add(BranchProblems.jambi()
                    .teams(4)
                    .days(8)
                    .load(1.6)
                    .confirmed(0.3)
                    .seed(seed)
                    .build());
            problems.add(BranchProblems.kotaJambi()
                    .teams(2)
                    .days(12)
                    .load(1.1)
                    .from(LocalDate.of(2027, 2, 1))
                    .seed(seed)
                    .build());
        }
        return problems.stream();
    }

    @ParameterizedTest
    @MethodSource("twelveBranches")
    void noHardRuleIsEverBroken(Problem problem) {
        assertThat(solve(problem).score().hard()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRequestOfAnEasyBranchIsServed(long seed) {
        var plan = solve(BranchProblems.jambi().visits(60).load(0.7).seed(seed).build());
        assertThat(plan.unassigned()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anOverConstrainedBranchCannotServeEverybody(long seed) {
        var plan = solve(
                BranchProblems.jambi().teams(4).days(8).load(1.6).seed(seed).build());
        assertThat(plan.unassigned()).isNotEmpty();
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlan() {
        var problem = BranchProblems.jambi().teams(4).days(8).load(1.6).seed(3).build();
        assertThat(solve(problem)).isEqualTo(solve(problem));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1.6})
    void progressNeverTellsOfAWorsePlan(double load) {
        var told = new ArrayList<Progress>();
        var problem = BranchProblems.jambi()
                .teams(5)
                .days(10)
                .load(load)
                .confirmed(0.2)
                .seed(9)
                .build();
        planner.solve(problem, FEW_STEPS, told::add, () -> false);
        assertThat(told).isNotEmpty();
        assertThat(told).allMatch(progress -> progress.score().hard() == 0);
        assertThat(told.stream().map(progress -> progress.score().medium()).toList())
                .isSorted();
    }

    @Test
    void theSameKnobsGiveTheSameProblemAndAnotherSeedAnother() {
        var one = BranchProblems.jambi().visits(40).seed(5).build();
        assertThat(BranchProblems.jambi().visits(40).seed(5).build()).isEqualTo(one);
        assertThat(BranchProblems.jambi().visits(40).seed(6).build().visits()).isNotEqualTo(one.visits());
    }

    @Test
    void fridaysHolidaysAndRamadanShapeTheDays() {
        var problem = BranchProblems.jambi().visits(40).days(20).seed(1).build();
        var days = problem.teams().get(0).days();
        assertThat(days).extracting(Problem.DayFact::date).doesNotContain(LocalDate.of(2027, 2, 5));
        assertThat(day(days, 22).pauses().get(0).from()).hasToString("11:30");
        assertThat(day(days, 22).pauses().get(0).minutes()).isNull();
        assertThat(day(days, 21).pauses().get(0).minutes()).isEqualTo(60);
        assertThat(days.get(days.size() - 1).date()).isAfter(LocalDate.of(2027, 2, 7));
        assertThat(days.get(days.size() - 1).to()).hasToString("15:00");
    }

    private static Problem.DayFact day(List<Problem.DayFact> days, int january) {
        return days.stream()
                .filter(day -> day.date().equals(LocalDate.of(2027, 1, january)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aShareIsPromisedAndNoLongerOpen() {
        var problem = BranchProblems.jambi().visits(100).confirmed(0.3).seed(2).build();
        long promised = problem.teams().stream()
                .flatMap(team -> team.days().stream())
                .mapToLong(day -> day.fixed().size())
                .sum();
        assertThat(promised).isEqualTo(30);
        assertThat(problem.visits()).hasSize(70);
    }

    /** Its drawn river reaches a degree beyond its places, so beyond the country: there it was refused once. */
    @ParameterizedTest
    @CsvSource({"5.89, 95.32", "5.56, 127.11", "-5.61, 140.99", "-10.93, 122.95", "-8.4, 140.95"})
    void aBranchAtAnyEndOfTheCountryIsAProblemThePlannerTakes(double lat, double lon) {
        var areas = IntStream.range(0, 12)
                .mapToObj(i -> new AreaPoint(
                        "99.01.01.10%02d".formatted(i),
                        new Problem.Point(
                                lat + (lat > 0 ? -0.01 : 0.01) * i, lon + (lon > 118 ? -0.01 : 0.01) * (i % 4)),
                        2_000,
                        false))
                .toList();
        var problem = BranchProblems.around("end", areas).visits(10).days(5).build();
        assertThat(OptaVisitPlanner.standard().evaluate(problem).score().hard()).isZero();
    }

    @Test
    void theNorthBankOfTheBatanghariLiesInsideItsBarrierAndNothingElseDoes() {
        var areas = AreaPoints.ofTheSeed();
        var bank = River.ofTheSeed(areas).barriers().get(0);
        assertThat(bank.crossings()).hasSize(2);
        var inside = areas.stream().filter(area -> Banks.holds(bank.side(), area.at()));
        assertThat(inside.map(area -> area.code().substring(0, 8)).distinct())
                .containsExactlyInAnyOrder("15.71.05", "15.71.06");
    }
}
