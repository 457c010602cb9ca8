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
        var app = new TabletApp("", file.schema(), file.incarnation(), file.to(), 0);
        var batches = new LineBatches(file.device(), file.incarnation(), app, clock.instant()).of(file.operations());
        return taken(from, file, batches);
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
