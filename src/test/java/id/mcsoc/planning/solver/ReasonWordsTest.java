package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;
import static id.mcsoc.planning.solver.Solved.fits;
import static id.mcsoc.planning.solver.Solved.reasons;
import static id.mcsoc.planning.solver.Solved.solve;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.reasons.Fixes;
import org.junit.jupiter.api.Test;

/** Reasons with names, numbers and dates in them. */
class ReasonWordsTest {

    @Test
    void tooFewFamiliesAreR01AndTheNeighbourItNamesMakesThemEnough() {
        var few = aProblem()
                .team("T1")
                .works("T1", 1)
                .visit("A", it -> it.families(7).atLeast(10).offers(1, "08:30", "14:00"))
                .visit("B", it -> it.families(4).atLeast(10).offers(1, "08:30", "14:00"))
                .build();
        var plan = solve(few);
        assertThat(plan.unassigned()).hasSize(2);
        var reason = plan.unassigned().get(0).reasons().get(0);
        assertThat(reason.text()).isEqualTo("Jumlah keluarga 7, minimum 10");
        assertThat(reason.fix()).isEqualTo("Gabung dengan permohonan B (4 keluarga)");
        var together = solve(Fixes.apply(few, "A", reason.fixes()));
        assertThat(together.unassigned()).isEmpty();
        assertThat(together.visits()).extracting(PlannedStop::id).containsExactly("A");
    }

    @Test
    void withoutANeighbourTheWayOutOfR01IsAnException() {
        var few = aProblem()
                .team("T1")
                .works("T1", 1)
                .visit("A", it -> it.families(7).atLeast(10).offers(1, "08:30", "14:00"))
                .build();
        var reason = solve(few).unassigned().get(0).reasons().get(0);
        assertThat(reason.fixes()).extracting(Fix::kind).containsExactly(Fix.Kind.WAIVE);
        assertThat(solve(Fixes.apply(few, "A", reason.fixes())).unassigned()).isEmpty();
    }

    @Test
    void exactlyTheMinimumIsEnough() {
        fits(aProblem()
                .team("T1")
                .works("T1", 1)
                .visit("A", it -> it.families(10).atLeast(10).offers(1, "08:30", "14:00")));
    }

    @Test
    void tooFewBlankCardsAreR11WithBothNumbers() {
        var reason = reasons(aProblem()
                        .team("T1")
                        .works("T1", 1, day -> day.cards(35))
                        .visit("A", it -> it.cards(52).offers(1, "08:30", "14:00")))
                .get(0);
        assertThat(reason.code()).isEqualTo("R11");
        assertThat(reason.text()).startsWith("Stok kartu 35, perlu 52");
        assertThat(reason.fix()).isEqualTo("Minta 17 blangko kartu tambahan untuk Tim T1 sebelum Sel, 1 Des 2026");
    }

    @Test
    void r12SaysWhenTheKelurahanWasServedLast() {
        var reason = reasons(aProblem()
                        .team("T1")
                        .works("T1", 1, day -> day.visits(1))
                        .visit("A", it -> it.served(6).offers(1, "08:30", "14:00"))
                        .visit("B", it -> it.served(200).offers(1, "08:30", "14:00")))
                .get(1);
        assertThat(reason.text())
                .isEqualTo("Giliran: kunjungan terakhir ke kelurahan ini Rab, 25 Nov 2026;"
                        + " 1 kunjungan yang terjadwal menunggu lebih lama");
    }

    @Test
    void r13NamesWhoPinnedAndWhy() {
        var problem = pinnedAllDay(1).works("T1", 2).build();
        var reason = solve(problem).unassigned().get(0).reasons().get(0);
        assertThat(reason.text()).contains("kunjungan P yang dikunci oleh Rina: permintaan lurah");
    }

    @Test
    void whatIsPinnedIsMovedOnlyWhereItFitsToo() {
        var problem = pinnedAllDay(1, 2).works("T1", 2).build();
        var reason = solve(problem).unassigned().get(0).reasons().get(0);
        assertThat(reason.fixes()).extracting(Fix::kind).containsExactly(Fix.Kind.MOVE_PINNED);
        var moved = solve(Fixes.apply(problem, "A", reason.fixes()));
        assertThat(moved.unassigned()).isEmpty();
        assertThat(moved.score().hard()).isZero();
    }

    /** A can only come on the first, and P is pinned there. */
    private static AProblem pinnedAllDay(int... offered) {
        return aProblem()
                .team("T1")
                .works("T1", 1)
                .visit("P", it -> {
                    for (int day : offered) {
                        it.offers(day, "08:30", "14:00");
                    }
                    return it.minutes(300).now("T1", 1, "08:30").pinnedBy("Rina", "permintaan lurah");
                })
                .visit("A", it -> it.minutes(240).offers(1, "08:30", "16:00"));
    }

    @Test
    void howFarItGotIsCounted() {
        var reason = reasons(aProblem()
                        .team("T1", "card-printer")
                        .team("T2")
                        .works("T1", 1, day -> day.families(22))
                        .works("T1", 2, day -> day.families(20))
                        .works("T2", 1)
                        .visit("A", it -> it.families(35).needs("card-printer").offers(1, "08:30", "14:00")))
                .get(0);
        assertThat(reason.text())
                .contains("2 dari 3 hari tim punya perlengkapan yang diperlukan; 1 pada tanggal yang ditawarkan;"
                        + " tidak ada yang punya 35 tempat; terdekat: Sel, 1 Des 2026, Tim T1 punya 22");
    }

    @Test
    void whatFitsButWasNotLookedAtIsR14WithItsPlace() {
        var plan = OptaVisitPlanner.standard()
                .evaluate(aProblem()
                        .team("T1")
                        .works("T1", 1)
                        .visit("A", it -> it.offers(1, "08:30", "14:00"))
                        .build());
        var reason = plan.unassigned().get(0).reasons().get(0);
        assertThat(reason.code()).isEqualTo("R14");
        assertThat(reason.fix())
                .isEqualTo("Masih ada tempat: jadwalkan pada Sel, 1 Des 2026 pukul 08.30 dengan Tim T1");
    }
}
