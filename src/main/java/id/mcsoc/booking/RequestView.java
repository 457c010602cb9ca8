package id.mcsoc.booking;

import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Kelurahan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything a page may show of one request.
 *
 * @param fields value of each {@link FieldChange#name}, family lines left out
 * @param progress families counted so far
 * @param sequence grows with every change of state
 */
public record RequestView(
        RequestId id,
        String number,
        RequestState state,
        Kelurahan area,
        BranchOffice branch,
        Map<String, String> fields,
        Progress progress,
        List<Line> families,
        List<OfferedWindow> windows,
        Waiver waiver,
        Optional<ProposedSlot> slot,
        List<UnplannedReason> reasons,
        List<RequestHistory> history,
        Optional<RequestId> parent,
        int servedFamilies,
        int sequence,
        Instant changedAt,
        String changedBy) {

    public boolean draft() {
        return state == RequestState.DRAFT;
    }

    /** It was sent and has no time. */
    public boolean waits() {
        return RequestState.WITHOUT_TIME.contains(state);
    }

    public int persons() {
        return families.stream().mapToInt(line -> line.family().persons()).sum();
    }

    /** One line of the family list. */
    public record Line(UUID id, ListedFamily family) {}

    /** @param counted from the list; otherwise it is the kelurahan's estimate */
    public record Progress(int families, int minimum, boolean counted) {
        public boolean enough() {
            return families >= minimum;
        }
    }
}
