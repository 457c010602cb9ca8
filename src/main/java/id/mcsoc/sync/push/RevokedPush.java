package id.mcsoc.sync.push;

import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.ServerEpoch;
import id.mcsoc.sync.quarantine.Quarantine;
import id.mcsoc.sync.wire.RevokedIntake;
import id.mcsoc.sync.wire.TabletApp;
import id.mcsoc.sync.wire.WireRefusal;
import id.mcsoc.sync.wire.WireRefused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a revoked tablet sends, and acknowledges it: the officer's work waits for a person at the office. */
@Component
class RevokedPush implements RevokedIntake {

    private static final String WIPE_VIEW = "WIPE_VIEW";

    private final BatchReader reader;
    private final Quarantine quarantine;
    private final ServerEpoch epoch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RevokedPush(
            BatchReader reader,
            Quarantine quarantine,
            ServerEpoch epoch,
            TransactionTemplate transaction,
            Clock clock) {
        this.reader = reader;
        this.quarantine = quarantine;
        this.epoch = epoch;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public byte[] take(DeviceActor from, @Nullable String client, byte[] body) {
        var batch = reader.read(body, TabletApp.of(client));
        if (!from.device().value().equals(batch.device())) {
            throw new WireRefused(WireRefusal.DEVICE_UNKNOWN, "device");
        }
        var kept = batch.operations().stream()
                .map(sent -> new Quarantine.Kept(sent.seq(), sent.hash(), sent.text(), sent.isClosed()))
                .toList();
        transaction.executeWithoutResult(
                status -> quarantine.keep(batch.origin(), Quarantine.Reason.REVOKED, kept, clock.instant()));
        return JsonMapper.shared().writeValueAsBytes(ack(batch));
    }

    private Ack ack(Batch batch) {
        var results = batch.operations().stream()
                .map(sent -> new Ack.Result(
                        sent.seq(), Outcome.Kind.CONFLICT_QUEUED, WireRefusal.DEVICE_REVOKED.name(), Map.of()))
                .toList();
        var through = results.isEmpty() ? 0 : results.get(results.size() - 1).seq();
        return new Ack(
                "v1",
                batch.batchId(),
                batch.device(),
                batch.incarnation(),
                epoch.current(),
                through,
                true,
                0,
                0,
                clock.instant(),
                results,
                List.of(WIPE_VIEW));
    }
}
