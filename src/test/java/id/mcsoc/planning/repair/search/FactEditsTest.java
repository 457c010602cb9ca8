package id.mcsoc.planning.repair.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.Problem.Background;
import id.mcsoc.planning.solver.Problem.LastServed;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.Point;
import id.mcsoc.planning.solver.Problem.VisitFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactEditsTest {

    @Test
    void aLoosenedVisitStillNeedsItsCardsAndItsTurnButNoLongerAMinimum() {
        var known = new Background(LastServed.NEVER, 35, 10, null);
        var place = new Point(-1.61, 103.58);
        var visit = new VisitFact(
                "R1",
                "15.71",
                place,
                null,
                12,
                90,
                List.of("card-printer"),
                List.of(),
                1,
                3,
                true,
                null,
                Pins.ALL,
                true,
                known);

        var loosened = FactEdits.visit(visit, List.of(), null, false);

        assertThat(loosened.background()).isEqualTo(known.withMinimum(0));
        assertThat(loosened.pins()).isEqualTo(Pins.NONE);
        assertThat(loosened.mandatory()).isFalse();
        assertThat(loosened.poorNetwork()).isTrue();
    }
}
