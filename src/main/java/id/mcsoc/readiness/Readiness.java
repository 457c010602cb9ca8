package id.mcsoc.readiness;

import id.mcsoc.planning.ScheduledVisit;
import java.time.Instant;
import java.util.List;

/** How ready one visit is. */
public record Readiness(ScheduledVisit visit, String area, List<Line> lines) {

    /**
     * One thing that must be in order.
     *
     * @param facts what the records say of it, for its sentence
     * @param by who said so, empty when nobody did
     */
    public record Line(Item item, boolean done, Instant deadline, Light light, List<Long> facts, String by) {}

    /** In percent of the lines. */
    public int score() {
        return (int) (100 * lines.stream().filter(Line::done).count() / lines.size());
    }

    /** The worst of its lines. */
    public Light light() {
        return lines.stream().map(Line::light).max(Enum::compareTo).orElse(Light.GREEN);
    }

    public List<Item> red() {
        return lines.stream()
                .filter(line -> line.light() == Light.RED)
                .map(Line::item)
                .toList();
    }
}
