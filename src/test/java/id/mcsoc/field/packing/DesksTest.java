package id.mcsoc.field.packing;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.DeviceId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class DesksTest {

    @Autowired
    Desks desks;

    final VisitId visit = new VisitId(UUID.randomUUID());
    final DeviceId first = new DeviceId(UUID.randomUUID());
    final DeviceId second = new DeviceId(UUID.randomUUID());

    @Test
    void eachTabletOfAVisitIsADeskOfItsOwnAndStaysIt() {
        assertThat(desks.of(visit, first)).isZero();
        assertThat(desks.of(visit, second)).isEqualTo(1);
        assertThat(desks.of(visit, first)).isZero();
    }

    @Test
    void atAnotherVisitATabletMayBeAnotherDesk() {
        desks.of(visit, first);
        assertThat(desks.of(new VisitId(UUID.randomUUID()), second)).isZero();
    }
}
