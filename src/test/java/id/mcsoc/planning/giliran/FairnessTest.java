package id.mcsoc.planning.giliran;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FairnessTest {

    @Test
    void whoAllWaitAlikeAreTreatedAlike() {
        assertThat(Fairness.of(List.of(7, 7, 7)).gini()).isCloseTo(0, within(1e-9));
    }

    @Test
    void oneOfFourWhoWaitsForAllIsThreeQuarters() {
        assertThat(Fairness.of(List.of(0, 0, 40, 0)).gini()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void theLongestWaitIsNamed() {
        assertThat(Fairness.of(List.of(3, 52, 10)).longest()).isEqualTo(52);
    }

    @Test
    void nobodyWaitsForNothing() {
        assertThat(Fairness.of(List.of())).isEqualTo(new Fairness(0, 0));
    }
}
