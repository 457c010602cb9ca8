package id.mcsoc.planning;

import java.util.UUID;

public record VisitId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
