package id.mcsoc.sync;

import id.mcsoc.access.Actor;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tablets that were enrolled. */
@Service
public class Devices {

    /** A new device for this officer, and the secret that only the tablet will ever know again. */
    public Enrolment enrol(Actor officer, String deviceName) {
        throw new UnsupportedOperationException();
    }

    /** The officer behind a device's token; empty for an unknown, revoked or wrong one. */
    public Optional<DeviceActor> authenticate(String token) {
        throw new UnsupportedOperationException();
    }

    /** {@code token} is what the tablet sends as {@code Authorization: Device <token>}. */
    public record Enrolment(DeviceId device, String token) {}

    public record DeviceActor(DeviceId device, Actor officer) {}
}
