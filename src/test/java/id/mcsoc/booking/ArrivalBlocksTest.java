package id.mcsoc.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.booking.RequestFamily.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalBlocksTest {

    private static final Instant START = Instant.parse("2026-12-01T01:30:00Z");

    @Test
    void familiesComeEvenlyFromTheStartAndTheLastHourIsLeftFree() {
        var blocks = ArrivalBlocks.of(slot(Duration.ofHours(4)), families(13, 0));
        assertThat(blocks).extracting(ArrivalBlocks.Block::families).containsExactly(3, 3, 3, 3, 1);
        assertThat(blocks.get(0).start()).isEqualTo(START);
        assertThat(blocks.get(4).end()).isEqualTo(START.plus(Duration.ofMinutes(150)));
    }

    @Test
    void aShortVisitIsOneBlock() {
        var blocks = ArrivalBlocks.of(slot(Duration.ofHours(1)), families(10, 0));
        assertThat(blocks)
                .singleElement()
                .satisfies(block -> assertThat(block.families()).isEqualTo(10));
    }

    @Test
    void whoGoesFirstIsAskedToComeFirst() {
        var families = families(10, 2);
        var blocks = ArrivalBlocks.of(slot(Duration.ofHours(4)), families);
        assertThat(blocks.get(0).lines())
                .containsExactly(families.get(8).id(), families.get(9).id());
        assertThat(ArrivalBlocks.byLine(blocks)).hasSize(10);
    }

    @Test
    void nobodyMakesNoBlock() {
        assertThat(ArrivalBlocks.of(slot(Duration.ofHours(4)), List.of())).isEmpty();
    }

    private static ProposedSlot slot(Duration length) {
        return new ProposedSlot("T1", START, START.plus(length));
    }

    /** The last ones of the list have somebody who goes first. */
    private static List<RequestView.Line> families(int count, int first) {
        return IntStream.range(0, count)
                .mapToObj(n -> new RequestView.Line(
                        new UUID(1, n),
                        new ListedFamily(
                                "",
                                "K" + n,
                                "",
                                1,
                                Set.of(),
                                false,
                                n >= count - first ? Set.of(Precedence.NURSING) : Set.of())))
                .toList();
    }
}
