package id.mcsoc.sync.push;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.wire.TabletApp;
import id.mcsoc.sync.wire.WireRefusal;
import id.mcsoc.sync.wire.WireRefused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes the file of a tablet that can no longer send: through the same door, hence twice is once. */
@Service
public class RescueImport {

    private final RescueFiles files;
    private final BatchIntake intake;
    private final DeviceOfficers officers;
    private final Clock clock;

    RescueImport(RescueFiles files, BatchIntake intake, DeviceOfficers officers, Clock clock) {
        this.files = files;
        this.intake = intake;
        this.officers = officers;
        this.clock = clock;
    }

    /**
     * What became of a file.
     *
     * @param through the last operation of this line that is here now
     * @param missingFrom the first one that is not here and not in the file either
     * @param stopped the tablet is revoked or cloned: the operations are kept, a person must look at them
     */
    public record Report(DeviceId device, int count, long through, Optional<Long> missingFrom, boolean stopped) {}

    /** @throws Refused RESCUE_BROKEN, RESCUE_FOREIGN with nothing kept */
    public Report take(Actor by, byte[] content) {
        var file = files.read(content);
        var from = officers.of(new DeviceId(file.device()), by.branch())
                .orElseThrow(() -> new Refused(SyncRefusal.RESCUE_FOREIGN));
        return taken(from, file, batches(file));
    }

    /**
     * What a tablet found left of a store that is gone. Whoever can seal can write anything, so a tablet may speak for
     * another one only where both are the same officer's.
     *
     * @throws WireRefused MALFORMED, NOT_YOUR_FILE
     */
    Taken takeFrom(DeviceActor sender, byte[] content) {
        var file = read(content);
        var from = officers.of(new DeviceId(file.device()), sender.officer().branch())
                .filter(former -> former.officer().id().equals(sender.officer().id()))
                .orElseThrow(() -> new WireRefused(WireRefusal.NOT_YOUR_FILE, "device"));
        var report = taken(from, file, batches(file));
        return new Taken("v1", file.incarnation(), report.through(), report.stopped());
    }

    /** Typed, so that no login page can pass for it. {@code kept}: not applied, a person must look at it. */
    record Taken(String rescued, String incarnation, long through, boolean kept) {}

    private RescueFiles.Rescued read(byte[] content) {
        try {
            return files.read(content);
        } catch (Refused refused) {
            throw new WireRefused(WireRefusal.MALFORMED, "rescue");
        }
    }

    private List<Batch> batches(RescueFiles.Rescued file) {
        var app = new TabletApp("", file.schema(), file.incarnation(), file.to(), 0);
        return new LineBatches(file.device(), file.incarnation(), app, clock.instant()).of(file.operations());
    }

    private Report taken(DeviceActor from, RescueFiles.Rescued file, List<Batch> batches) {
        var through = 0L;
        var stopped = false;
        for (var batch : batches) {
            try {
                through = intake.receive(from, batch).appliedThrough();
            } catch (WireRefused refused) {
                if (refused.code() == WireRefusal.TRY_LATER) {
                    throw refused;
                }
                stopped = true;
            }
        }
        var gap = !stopped && through + 1 < file.from();
        return new Report(
                from.device(),
                file.operations().size(),
                through,
                gap ? Optional.of(through + 1) : Optional.empty(),
                stopped);
    }
}
