package id.mcsoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.reporting.Ledger.Fact;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The demo's served visits fit together as real ones do. */
class ReportingSeedTest {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Instant> days = new ArrayList<>();

    @BeforeEach
    void theDemosVisits() {
        var branch = mock(BranchOffice.class);
        when(branch.code()).thenReturn(TestActors.JAMBI);
        var branches = mock(Branches.class);
        when(branches.serving(any())).thenReturn(branch);
        var ledger = mock(Ledger.class);
        doAnswer(call -> {
                    facts.addAll(call.getArgument(1));
                    days.add(call.getArgument(3));
                    return null;
                })
                .when(ledger)
                .countAll(anyString(), anyList(), any(), any());
        var clock = Clock.fixed(TestTime.START, ZoneOffset.UTC);
        new ReportingSeed(ledger, branches, clock, new ClassPathResource("seed/demo/served-visits.csv")).demo();
    }

    @Test
    void everyFamilyWaitedAndWasServedOnce() {
        var families = sum(Measure.FAMILIES_SERVED);
        assertThat(families).isEqualTo(37);
        assertThat(of(Measure.WAITING)).hasSize((int) families);
        assertThat(of(Measure.SERVICE)).hasSize((int) families);
        assertThat(of(Measure.DOCUMENTS_INCOMPLETE)).hasSize((int) families);
    }

    @Test
    void everyPromiseHasItsDelayAndTheLateOneIsNotKept() {
        var kept = of(Measure.PROMISE_KEPT);
        var delays = of(Measure.PROMISE_DELAY);
        assertThat(delays).hasSameSizeAs(kept);
        assertThat(delays.stream().filter(delay -> delay.quantity() > 0))
                .hasSize((int) kept.stream().filter(one -> one.quantity() == 0).count());
    }

    @Test
    void eachFactHasASourceOfItsOwnAndIsPast() {
        assertThat(facts.stream().map(fact -> fact.measure() + fact.source())).doesNotHaveDuplicates();
        assertThat(days).isNotEmpty().allMatch(day -> day.isBefore(TestTime.START));
    }

    private List<Fact> of(Measure measure) {
        return facts.stream().filter(fact -> fact.measure() == measure).toList();
    }

    private long sum(Measure measure) {
        return of(measure).stream().mapToLong(Fact::quantity).sum();
    }
}
