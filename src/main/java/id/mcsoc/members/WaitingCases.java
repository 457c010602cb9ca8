package id.mcsoc.members;

import id.mcsoc.geo.BranchCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a decision about members, for the one queue of the branch. */
@Service
@Transactional(readOnly = true)
public class WaitingCases {

    private final Conflicts conflicts;
    private final Twins twins;

    WaitingCases(Conflicts conflicts, Twins twins) {
        this.conflicts = conflicts;
        this.twins = twins;
    }

    /**
     * One case.
     *
     * @param group of a conflict; empty for two members who may be one
     * @param by who entered the change; empty for twins
     */
    public record WaitingCase(
            UUID id,
            String name,
            Optional<ChangeMemberData.Group> group,
            String by,
            Instant since,
            Optional<UUID> operation) {}

    public List<WaitingCase> of(BranchCode branch) {
        return Stream.concat(
                        conflicts.open(branch).stream()
                                .map(one -> new WaitingCase(
                                        one.id(),
                                        one.name(),
                                        Optional.of(one.group()),
                                        one.by(),
                                        one.capturedAt(),
                                        Optional.of(one.operation()))),
                        twins.open(branch).stream()
                                .map(one -> new WaitingCase(
                                        one.id(), one.name(), Optional.empty(), "", one.foundAt(), Optional.empty())))
                .toList();
    }
}
