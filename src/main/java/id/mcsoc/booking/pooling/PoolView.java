package id.mcsoc.booking.pooling;

import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.geo.AreaCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a kelurahan may know of its neighbours: names, numbers of families, ways; never a family.
 *
 * @param fewest families that look for neighbours
 */
public record PoolView(
        boolean waiting,
        boolean mayWait,
        List<Suggestion> suggestions,
        Optional<Invitation> invitation,
        Optional<Shared> shared,
        int fewest) {

    /** @param km by road from the reader's place */
    public record Partner(AreaCode area, String name, int families, double km, boolean host) {}

    /** @param key names it when inviting. @param here whether the visit would be at the reader's place */
    public record Suggestion(
            String key, List<Partner> partners, String hostName, boolean here, int families, OfferedWindow time) {}

    /** @param accepted whether the reader's kelurahan said yes */
    public record Invitation(
            List<Partner> partners,
            String hostName,
            boolean here,
            int families,
            OfferedWindow time,
            boolean accepted,
            Instant expiresAt) {}

    /** The group as it is. @param families all together */
    public record Shared(List<Partner> partners, String hostName, boolean here, int families) {}
}
