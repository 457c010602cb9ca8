package id.mcsoc.reporting.heard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.reporting.Ledger;
import id.mcsoc.reporting.Place;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.OperationsReceived;
import id.mcsoc.sync.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class SyncEventsTest {

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private final DeviceId device = new DeviceId(UUID.randomUUID());
    private final UUID visit = UUID.randomUUID();
    private SyncEvents events;

    @BeforeEach
    void aVisitInSimpangFourSipin() {
        var places = mock(Places.class);
        when(places.of(any(id.mcsoc.planning.VisitId.class)))
                .thenReturn(Optional.of(new Place(TestActors.JAMBI, TestActors.SIMPANG_IV_SIPIN)));
        events = new SyncEvents(ledger, places);
    }

    @Test
    void twoRoundsOfTheSameInstantAreBothCounted() {
        events.on(round(UUID.randomUUID()));
        events.on(round(UUID.randomUUID()));
        assertThat(counted()).isEqualTo(6);
    }

    @Test
    void theSameRoundToldTwiceIsCountedOnce() {
        var round = round(UUID.randomUUID());
        events.on(round);
        events.on(round);
        assertThat(counted()).isEqualTo(3);
    }

    private OperationsReceived round(UUID first) {
        var results = Map.of(Outcome.Kind.APPLIED, 3);
        return new OperationsReceived(device, visit, first, results, TestTime.START, TestTime.START);
    }

    private long counted() {
        return jdbc.sql("select coalesce(sum(quantity), 0) from reporting_measure where measure = 'OPERATIONS_RIGHT'")
                .query(Long.class)
                .single();
    }
}
