package id.mcsoc.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The borders as they stand in the rule: D 25–64,99 · C 65–76,60 · B 76,61–88,30 · A 88,31–100. */
class SkmBandTest {

    @Test
    void dGoesFrom25To6499() {
        assertThat(SkmBand.of(25)).isEqualTo(SkmBand.D);
        assertThat(SkmBand.of(64.99)).isEqualTo(SkmBand.D);
    }

    @Test
    void cGoesFrom65To7660() {
        assertThat(SkmBand.of(65)).isEqualTo(SkmBand.C);
        assertThat(SkmBand.of(76.60)).isEqualTo(SkmBand.C);
    }

    @Test
    void bGoesFrom7661To8830() {
        assertThat(SkmBand.of(76.61)).isEqualTo(SkmBand.B);
        assertThat(SkmBand.of(88.30)).isEqualTo(SkmBand.B);
    }

    @Test
    void aGoesFrom8831To100() {
        assertThat(SkmBand.of(88.31)).isEqualTo(SkmBand.A);
        assertThat(SkmBand.of(100)).isEqualTo(SkmBand.A);
    }

    @Test
    void betweenTwoBordersTheIndexIsReadToTwoDecimals() {
        assertThat(SkmBand.of(76.604)).isEqualTo(SkmBand.C);
        assertThat(SkmBand.of(76.605)).isEqualTo(SkmBand.B);
        assertThat(SkmBand.of(64.995)).isEqualTo(SkmBand.C);
    }

    @Test
    void belowTheLowestAnswersThereIsNoIndex() {
        assertThatThrownBy(() -> SkmBand.of(24.99)).isInstanceOf(IllegalArgumentException.class);
    }
}
