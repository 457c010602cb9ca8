package id.mcsoc.sync.push;

import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.Sentences;
import id.mcsoc.sync.ServerEpoch;
import id.mcsoc.sync.backup.Backups;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what was taken, in the words of the reader. */
@Component
class Acks {

    private final ServerEpoch epoch;
    private final Backups backups;
    private final MessageSource messages;
    private final Clock clock;

    Acks(ServerEpoch epoch, Backups backups, MessageSource messages, Clock clock) {
        this.epoch = epoch;
        this.backups = backups;
        this.messages = messages;
        this.clock = clock;
    }

    Ack of(Batch batch, Progress progress) {
        var now = clock.instant();
        var reach = backups.reach(batch.device(), batch.incarnation(), now);
        return new Ack(
                "v1",
                batch.batchId(),
                batch.device(),
                batch.incarnation(),
                epoch.current(),
                progress.appliedThrough(),
                true,
                reach.through(),
                reach.forget(),
                now,
                results(progress),
                List.of());
    }

    private List<Ack.Result> results(Progress progress) {
        return progress.results().entrySet().stream()
                .map(entry -> result(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Ack.Result result(long seq, Outcome outcome) {
        var facts = new LinkedHashMap<>(outcome.facts());
        if (!outcome.code().isEmpty()) {
            facts.put("reason", Sentences.of(messages, outcome, LocaleContextHolder.getLocale()));
        }
        return new Ack.Result(seq, outcome.kind(), outcome.code(), Map.copyOf(facts));
    }
}
