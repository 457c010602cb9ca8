package id.mcsoc.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplingTest {

    @Test
    void everyOneToEveryFiftieth() {
        assertThat(new Sampling(1).every()).isEqualTo(1);
        assertThat(new Sampling(50).every()).isEqualTo(50);
    }

    @Test
    void nothingElse() {
        assertThatThrownBy(() -> new Sampling(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sampling(51)).isInstanceOf(IllegalArgumentException.class);
    }
}
