package id.mcsoc.planning.giliran;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import id.mcsoc.TestActors;
import id.mcsoc.booking.ServedAreas;
import id.mcsoc.booking.ServedAreas.Served;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.planning.PlanningTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The standing time of the tests is Friday 20 November 2026. */
@PlanningTest
class TurnsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 7, 3);
    private static final LocalDate LATELY = LocalDate.of(2026, 11, 13);

    @MockitoBean
    ServedAreas served;

    @Autowired
    Areas areas;

    @Autowired
    Turns turns;

    private AreaCode one;
    private AreaCode other;

    @BeforeEach
    void everybodyElseIsServedToday() {
        var all = areas.of(TestActors.JAMBI);
        Map<AreaCode, Served> visits =
                all.stream().collect(Collectors.toMap(area -> area.code(), area -> new Served(LATELY.plusDays(7), 10)));
        one = all.get(0).code();
        other = all.get(1).code();
        visits.put(one, new Served(LATELY, 10));
        visits.put(other, new Served(LONG_AGO, 10));
        visits.remove(all.get(2).code());
        when(served.of(any())).thenReturn(visits);
    }

    @Test
    void whoWasNeverVisitedComesFirstThenWhoWaitedLongest() {
        var order = turns.of(TestActors.JAMBI);
        assertThat(order.get(0).last()).isNull();
        assertThat(order.subList(1, 3)).extracting(turn -> turn.area().code()).containsExactly(other, one);
        assertThat(order).extracting(Turn::place).startsWith(1, 2, 3).doesNotHaveDuplicates();
    }

    @Test
    void weeksCountFromTheLastVisit() {
        var order = turns.of(TestActors.JAMBI);
        assertThat(order.subList(0, 3)).extracting(Turn::weeks).containsExactly(52, 20, 1);
    }
}
