package id.mcsoc.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Answered by the module that packs visits: whose data went onto a tablet. */
public interface TabletCargo {

    /** Every package a tablet ever got, newest first, with the families its visit was about by then. */
    List<Packed> on(DeviceId device, Instant until);

    /** Families by the number of their card; one without a record comes with its number alone. */
    List<Family> families(Collection<String> cards);

    /** @param readableUntil after it the tablet no longer shows the package */
    record Packed(
            UUID visit,
            String place,
            Instant visitStart,
            Instant packedAt,
            Instant readableUntil,
            List<Family> families) {}

    /** @param persons names of the members on record today */
    record Family(String card, String head, String phone, List<String> persons) {}
}
