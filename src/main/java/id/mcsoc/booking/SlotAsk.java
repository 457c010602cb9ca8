package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A visit that looks for a time.
 *
 * @param windows hours that the kelurahan offers; empty when it has not said
 * @param otherwise usual hours of the other open days
 */
public record SlotAsk(
        RequestId request,
        BranchCode branch,
        AreaCode area,
        Coordinates venue,
        Need need,
        List<OfferedWindow> windows,
        List<OfferedWindow> otherwise,
        Optional<Instant> lastServed) {

    /**
     * @param serviceMinutes of one officer, all families together
     * @param cards blank cards
     * @param kit {@code card-printer}, {@code dirt-road}
     */
    public record Need(int families, int serviceMinutes, int cards, Set<String> kit) {}
}
