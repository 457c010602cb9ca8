package id.mcsoc.reporting.figures;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the house wants to reach, by key of the figure and in its unit: our assumptions, each a setting.
 *
 * @param atMost the figure should not exceed it
 * @param atLeast the figure should not fall below it
 */
@ConfigurationProperties("mcs.reporting")
public record Targets(
        @DefaultValue Map<String, Double> atMost,
        @DefaultValue Map<String, Double> atLeast) {

    /** @param most whether it is an upper bound */
    public record Target(double bound, boolean most, boolean reached) {}

    /** Empty where none was set, or where there is nothing to compare. */
    public Optional<Target> of(Figure figure) {
        if (!figure.told()) {
            return Optional.empty();
        }
        return Optional.ofNullable(atMost.get(figure.key()))
                .map(bound -> new Target(bound, true, figure.value() <= bound))
                .or(() -> Optional.ofNullable(atLeast.get(figure.key()))
                        .map(bound -> new Target(bound, false, figure.value() >= bound)));
    }
}
