package id.mcsoc.booking;

import id.mcsoc.geo.Kelurahan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many families of a kelurahan probably need a visit. Nobody is looked at one by one: people, shares and what
 * visits did so far.
 *
 * @param lapsed families whose membership probably lapsed
 * @param moved families whose address changed with the kelurahan's borders and who have not said so
 * @param served families served so far, all visits together
 * @param left of {@code asked()} what is probably left to do
 */
public record ExpectedNeed(
        Kelurahan area,
        long lapsed,
        long moved,
        long served,
        @Nullable LocalDate lastServed,
        long left) {

    public long asked() {
        return lapsed + moved;
    }
}
