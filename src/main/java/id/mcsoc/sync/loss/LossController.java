package id.mcsoc.sync.loss;

import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.wire.WireRefusal;
import id.mcsoc.sync.wire.WireRefused;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A tablet tells that its former store is gone; only the marker it left elsewhere survived. */
@RestController
class LossController {

    private static final Pattern INCARNATION = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final Losses losses;
    private final Clock clock;

    LossController(Losses losses, Clock clock) {
        this.losses = losses;
        this.clock = clock;
    }

    /** A marker of a tablet of another branch is heard and believed by nobody. */
    @PostMapping("/sync/v1/losses")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Heard lost(DeviceActor from, @RequestBody Marker marker) {
        var line = marker.line();
        if (losses.areOfOneBranch(from.device(), line.device())) {
            losses.vanished(line, clock.instant());
        }
        return new Heard("loss-v1", line.incarnation());
    }

    record Marker(@Nullable UUID device, @Nullable String incarnation, long head, long acked) {

        Losses.Line line() {
            if (device == null || incarnation == null || head < 0) {
                throw new WireRefused(WireRefusal.MALFORMED, "marker");
            }
            if (!INCARNATION.matcher(incarnation).matches()) {
                throw new WireRefused(WireRefusal.MALFORMED, "incarnation");
            }
            return new Losses.Line(new DeviceId(device), incarnation, head, acked);
        }
    }

    /** Typed, so that no login page can pass for it. */
    record Heard(String heard, String incarnation) {}
}
