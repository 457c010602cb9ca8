package id.mcsoc.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * When each family of a list is asked to come, so that a hall does not wait all at once: blocks of half an hour from
 * the start on, the last hour left free for whoever is late. Who comes first at the desk is asked to come first; then
 * the order of the list. Segment and class play no part.
 */
public final class ArrivalBlocks {

    private static final Duration BLOCK = Duration.ofMinutes(30);
    private static final Duration RESERVE = Duration.ofHours(1);

    private ArrivalBlocks() {}

    /** In the order of time; a block without a family is left out. */
    public static List<Block> of(ProposedSlot slot, List<RequestView.Line> families) {
        var blocks = (int) Math.max(
                1, Duration.between(slot.start(), slot.end()).minus(RESERVE).dividedBy(BLOCK));
        var each = Math.max(1, (families.size() + blocks - 1) / blocks);
        var order = families.stream()
                .sorted(Comparator.comparing(line -> line.family().precedence().isEmpty()))
                .toList();
        var made = new ArrayList<Block>();
        for (int first = 0; first < order.size(); first += each) {
            var start = slot.start().plus(BLOCK.multipliedBy(first / each));
            var lines = order.subList(first, Math.min(first + each, order.size())).stream()
                    .map(RequestView.Line::id)
                    .toList();
            made.add(new Block(start, start.plus(BLOCK), lines));
        }
        return made;
    }

    /** The block of each line. */
    public static Map<UUID, Block> byLine(List<Block> blocks) {
        var found = new LinkedHashMap<UUID, Block>();
        blocks.forEach(block -> block.lines().forEach(line -> found.put(line, block)));
        return found;
    }

    public record Block(Instant start, Instant end, List<UUID> lines) {

        public int families() {
            return lines.size();
        }
    }
}
