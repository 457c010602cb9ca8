package id.mcsoc.planning.solver.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.AProblem;
import id.mcsoc.planning.solver.BuiltPlans;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Thousands left over are explained in bounded work: the first by inserting, the others by counting. */
class CountedReasonsTest {

    private static final long NONE = 0;
    private static final long ENOUGH = Long.MAX_VALUE;

    private static Problem oneOfEachCause() {
        return AProblem.aProblem()
                .team("T1")
                .works("T1", 1, day -> day.families(20).confirmed("F", "08:30", "15:00"))
                .works("T1", 2)
                .visit("KIT", it -> it.needs("card-printer").offers(1, "08:30", "14:00"))
                .visit("VEHICLE", it -> it.needs("dirt-road").offers(1, "08:30", "14:00"))
                .visit("DATE", it -> it.offers(5, "08:30", "14:00"))
                .visit("ROOM", it -> it.families(40).offers(1, "08:30", "14:00"))
                .visit("TAKEN", it -> it.offers(1, "08:30", "14:00"))
                .visit("LONG", it -> it.minutes(300).offers(2, "08:30", "10:00"))
                .build();
    }

    private static List<List<Reason>> reasons(Problem problem, long most) {
        var plan = BuiltPlans.of(problem);
        var reasons = new Reasons(problem, plan, most);
        var all = new ArrayList<List<Reason>>();
        plan.visits().stream().filter(visit -> !visit.facts().isNobody()).forEach(visit -> all.add(reasons.of(visit)));
        return all;
    }

    private static List<String> codes(List<List<Reason>> reasons) {
        return reasons.stream().map(each -> each.get(0).code()).toList();
    }

    @Test
    void countingFindsTheCauseThatInsertingFinds() {
        var counted = reasons(oneOfEachCause(), NONE);
        assertThat(codes(counted)).containsExactly("R03", "R10", "R05", "R02", "R02", "R06");
        var tried = codes(reasons(oneOfEachCause(), ENOUGH));
        assertThat(codes(counted).subList(0, 5)).isEqualTo(tried.subList(0, 5));
        assertThat(tried.get(5)).as("longer hours would do").isEqualTo("R08");
    }

    @Test
    void whatIsOnlyCountedPromisesNothingAndSaysSomething() {
        assertThat(reasons(oneOfEachCause(), NONE)).allSatisfy(each -> {
            assertThat(each).isNotEmpty();
            assertThat(each.get(0).text()).isNotBlank();
            assertThat(each.get(0).fix()).isNotBlank();
            assertThat(each.get(0).fixes()).isEmpty();
        });
    }

    @Test
    void theFirstIsTriedOutAndWithItTheWorkIsSpent() {
        var reasons = reasons(oneOfEachCause(), 1);
        assertThat(reasons.get(0).get(0).fixes()).isNotEmpty();
        assertThat(reasons.subList(1, reasons.size()))
                .allSatisfy(each -> assertThat(each.get(0).fixes()).isEmpty());
    }

    @Test
    void withWorkLeftEveryOneIsTriedOut() {
        assertThat(reasons(oneOfEachCause(), ENOUGH))
                .allSatisfy(each -> assertThat(each.get(0).fixes()).isNotEmpty());
    }
}
