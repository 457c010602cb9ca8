package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where visits have been: no request, no family, just the kelurahan. */
@Service
@Transactional(readOnly = true)
public class ServedAreas {

    private final VisitRequestRepository requests;
    private final Branches branches;

    ServedAreas(VisitRequestRepository requests, Branches branches) {
        this.requests = requests;
        this.branches = branches;
    }

    /** @param families served there so far, all visits together */
    public record Served(LocalDate last, long families) {}

    /** Kelurahan that were never served are not in it. */
    public Map<AreaCode, Served> of(BranchCode branch) {
        var zone = branches.get(branch).zone();
        return requests.served(branch.value()).stream()
                .collect(Collectors.toMap(
                        row -> new AreaCode((String) row[0]),
                        row -> new Served(LocalDate.ofInstant((Instant) row[1], zone), ((Number) row[2]).longValue())));
    }
}
