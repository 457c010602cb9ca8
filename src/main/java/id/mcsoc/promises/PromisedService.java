package id.mcsoc.promises;

import java.util.Arrays;
import java.util.Optional;

/** What a finish is promised for. A complaint's promise follows its category and stands with complaints. */
public enum PromisedService {
    REGISTRATION,
    REACTIVATION,
    DATA_CHANGE,
    FACILITY_CHANGE,
    CARD,
    INFORMATION,
    COMPLAINT;

    /** @param name as services are named everywhere; empty for one that nobody promises */
    public static Optional<PromisedService> of(String name) {
        return Arrays.stream(values())
                .filter(service -> service.name().equals(name))
                .findFirst();
    }

    boolean hasTerms() {
        return this != COMPLAINT;
    }
}
