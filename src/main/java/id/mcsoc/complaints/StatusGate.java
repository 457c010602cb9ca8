package id.mcsoc.complaints;

import id.mcsoc.complaints.status.StatusTries;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Opens what stands behind a slip to whoever holds its number and code, and to nobody who guesses. A wrong code,
 * another's number and one that nobody has are answered alike.
 */
@Component
public class StatusGate {

    private static final UUID NOBODYS = new UUID(0, 0);

    private final StatusTries tries;

    StatusGate(StatusTries tries) {
        this.tries = tries;
    }

    /**
     * @param operation the one whose slip it is; empty: the code was not right
     * @param locked too many tries: the code was not even looked at
     */
    public record Opened(Optional<UUID> operation, boolean locked) {}

    /** @param having operations whose slips carry that number; @param address where the question comes from */
    public Opened open(String number, List<UUID> having, String code, String address) {
        if (!tries.begin(number, address)) {
            return new Opened(Optional.empty(), true);
        }
        var candidates = having.isEmpty() ? List.of(NOBODYS) : having;
        var opened = candidates.stream()
                .filter(operation -> StatusCode.of(operation).matches(code))
                .filter(having::contains)
                .findFirst();
        opened.ifPresent(operation -> tries.succeeded(number, address));
        return new Opened(opened, false);
    }
}
