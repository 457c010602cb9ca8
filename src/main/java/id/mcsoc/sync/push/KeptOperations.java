package id.mcsoc.sync.push;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.quarantine.Quarantine;
import id.mcsoc.sync.quarantine.Quarantine.Waiting;
import id.mcsoc.sync.upcast.Upcasts;
import id.mcsoc.sync.wire.TabletApp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** A person decided about operations in quarantine: they are applied now, or put aside for good. */
@Service
public class KeptOperations {

    private static final int LONGEST_NOTE = 500;

    private final Quarantine quarantine;
    private final BatchIntake intake;
    private final DeviceOfficers officers;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    KeptOperations(Quarantine quarantine, BatchIntake intake, DeviceOfficers officers, Clock clock) {
        this.quarantine = quarantine;
        this.intake = intake;
        this.officers = officers;
        this.clock = clock;
    }

    /**
     * Applies what waits and can be read, each once, in their order; what a newer app wrote or no key opens waits on: a
     * letter is sealed for its place and would never open in another.
     *
     * @throws Refused NOTE_MISSING, or CASE_DECIDED when somebody just dismissed them
     * @throws NotFound outside the branch
     */
    public void release(Actor by, DeviceId device, String note) {
        var from = from(by, device);
        var text = checked(note);
        var lines = new LinkedHashMap<String, List<Waiting>>();
        var readable = quarantine.waiting(device).stream()
                .filter(waiting -> Upcasts.knows(waiting.schema()) && !waiting.closed())
                .toList();
        for (var waiting : readable) {
            lines.computeIfAbsent(waiting.incarnation() + waiting.schema(), line -> new ArrayList<>())
                    .add(waiting);
        }
        quarantine.claim(readable, Quarantine.Verdict.RELEASED);
        lines.values().forEach(line -> release(from, line));
        quarantine.handled(readable, by.name(), text, clock.instant());
    }

    /** Nothing of it is applied; it stays readable. */
    public void dismiss(Actor by, DeviceId device, String note) {
        from(by, device);
        var text = checked(note);
        var waiting = quarantine.waiting(device);
        quarantine.claim(waiting, Quarantine.Verdict.DISMISSED);
        quarantine.handled(waiting, by.name(), text, clock.instant());
    }

    /** Their old numbers are taken by others, so they become a line of their own. */
    private void release(DeviceActor from, List<Waiting> line) {
        var operations = new ArrayList<Sent>();
        for (var waiting : line) {
            operations.add(Sent.of(operations.size() + 1L, json.readTree(waiting.text()), waiting.text()));
        }
        var first = line.get(0);
        var app = new TabletApp("", first.schema(), "", 0, 0);
        var own = "kept-" + first.id().toString().replace("-", "");
        new LineBatches(from.device().value(), own, app, first.sentAt())
                .of(operations)
                .forEach(batch -> intake.release(from, batch));
    }

    private DeviceActor from(Actor by, DeviceId device) {
        return officers.of(device, by.branch()).orElseThrow(() -> new NotFound(device));
    }

    private static String checked(String note) {
        if (note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            throw new Refused(SyncRefusal.NOTE_MISSING, LONGEST_NOTE);
        }
        return note.strip();
    }
}
