package id.mcsoc.sync.push;

import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.wire.TabletApp;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PushController {

    private final BatchReader reader;
    private final BatchIntake inbox;
    private final Acks acks;

    PushController(BatchReader reader, BatchIntake inbox, Acks acks) {
        this.reader = reader;
        this.inbox = inbox;
        this.acks = acks;
    }

    @PostMapping("/sync/v1/push")
    ResponseEntity<Ack> push(
            DeviceActor from,
            @RequestHeader(name = TabletApp.HEADER, required = false) @Nullable String client,
            InputStream body)
            throws IOException {
        var batch = reader.read(body.readAllBytes(), TabletApp.of(client));
        var progress = inbox.receive(from, batch);
        return ResponseEntity.accepted()
                .contentType(MediaType.parseMediaType(Ack.MEDIA_TYPE))
                .body(acks.of(batch, progress));
    }
}
