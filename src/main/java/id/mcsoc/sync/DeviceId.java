package id.mcsoc.sync;

import java.util.UUID;

public record DeviceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
