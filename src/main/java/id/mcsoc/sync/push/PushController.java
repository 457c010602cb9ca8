package id.mcsoc.sync.push;

import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.Sentences;
import id.mcsoc.sync.ServerEpoch;
import id.mcsoc.sync.wire.TabletApp;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PushController {

    private final BatchReader reader;
    private final BatchIntake inbox;
    private final ServerEpoch epoch;
    private final MessageSource messages;
    private final Clock clock;

    PushController(BatchReader reader, BatchIntake inbox, ServerEpoch epoch, MessageSource messages, Clock clock) {
        this.reader = reader;
        this.inbox = inbox;
        this.epoch = epoch;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/sync/v1/push")
    ResponseEntity<Ack> push(
            DeviceActor from,
            @RequestHeader(name = TabletApp.HEADER, required = false) @Nullable String client,
            InputStream body)
            throws IOException {
        var batch = reader.read(body.readAllBytes(), TabletApp.of(client));
        var progress = inbox.receive(from, batch);
        var results = progress.results().entrySet().stream()
                .map(entry -> result(entry.getKey(), entry.getValue()))
                .toList();
        return ResponseEntity.accepted()
                .contentType(MediaType.parseMediaType(Ack.MEDIA_TYPE))
                .body(Ack.of(batch, epoch.current(), progress, clock.instant(), results));
    }

    private Ack.Result result(long seq, Outcome outcome) {
        var facts = new LinkedHashMap<>(outcome.facts());
        if (!outcome.code().isEmpty()) {
            facts.put("reason", Sentences.of(messages, outcome, LocaleContextHolder.getLocale()));
        }
        return new Ack.Result(seq, outcome.kind(), outcome.code(), Map.copyOf(facts));
    }
}
