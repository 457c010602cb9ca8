package id.mcsoc.sync.push;

import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.SyncRefusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads operations of the journal again, also those that could not be opened when they came. */
@Component
class KeptTexts {

    private final SealedOperations sealed;

    KeptTexts(SealedOperations sealed) {
        this.sealed = sealed;
    }

    /** As it was captured then. @throws Refused OPERATION_UNREADABLE, OPERATION_MALFORMED */
    Operation read(DeviceActor from, CaseTable.Row row) {
        var text = sealed.openedAgain(row.text().payload(), row.place())
                .orElseThrow(() -> new Refused(SyncRefusal.OPERATION_UNREADABLE));
        try {
            var sent = Sent.of(row.place().seq(), JsonMapper.shared().readTree(text), text);
            return new OperationReader(from, new TabletClock(row.receivedAt(), row.receivedAt()))
                    .read(sent, row.text().schema())
                    .capturedAt(row.capturedAt());
        } catch (JacksonException e) {
            throw new Refused(SyncRefusal.OPERATION_UNREADABLE);
        }
    }
}
