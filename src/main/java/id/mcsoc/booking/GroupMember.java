package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.members.FamilyCardNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What forming a group may know of a request: one that waits for neighbours, or an open one with its guests.
 *
 * @param serviceMinutes of one officer, all families together
 * @param waitingSince empty for one that does not look for neighbours
 * @param kelurahan how many share it already
 */
public record GroupMember(
        RequestId id,
        RequestState state,
        AreaCode area,
        Coordinates place,
        Set<FamilyCardNumber> families,
        int serviceMinutes,
        List<OfferedWindow> windows,
        Optional<ProposedSlot> slot,
        Optional<Instant> waitingSince,
        int kelurahan) {

    public boolean open() {
        return state != RequestState.DRAFT;
    }
}
