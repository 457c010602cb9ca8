package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Formats;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.Sentences;
import id.mcsoc.sync.office.ReceivedOperations.Line;
import id.mcsoc.sync.push.Place;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Operations in the words and the time zone of the reader. */
@Component
class OperationRows {

    private final Branches branches;
    private final Formats formats;
    private final MessageSource messages;
    private final PayloadTexts texts;

    OperationRows(Branches branches, Formats formats, MessageSource messages, PayloadTexts texts) {
        this.branches = branches;
        this.formats = formats;
        this.messages = messages;
        this.texts = texts;
    }

    List<Row> of(Actor actor, List<Line> lines) {
        var zone = branches.get(actor.branch()).zone();
        return lines.stream().map(line -> row(line, zone)).toList();
    }

    Row of(Actor actor, Line line) {
        return row(line, branches.get(actor.branch()).zone());
    }

    private Row row(Line line, ZoneId zone) {
        var handling = line.handling();
        return new Row(
                line.key(),
                line.visit(),
                line.device(),
                line.officer(),
                text("sync.type." + line.type(), line.type()),
                line.entity(),
                line.outcome().kind(),
                line.outcome().code(),
                line.outcome().code().isEmpty()
                        ? ""
                        : Sentences.of(messages, line.outcome(), LocaleContextHolder.getLocale()),
                formats.moment(line.capturedAt(), zone),
                formats.moment(line.receivedAt(), zone),
                paper(line, zone),
                line.isOpen(),
                handling == null ? "" : handling.by() + ", " + formats.moment(handling.at(), zone),
                handling == null ? "" : handling.note());
    }

    /** {@code lembar 0000001-8, Jum, 20 Nov 2026 10.15}; empty where there was no sheet. */
    private String paper(Line line, ZoneId zone) {
        return line.paper()
                .map(paper -> String.valueOf(messages.getMessage(
                        "sync.paper-slip",
                        new Object[] {paper.slip(), formats.moment(paper.at(), zone)},
                        LocaleContextHolder.getLocale())))
                .orElse("");
    }

    /** What the officer saw, set, and what stands at the centre, side by side; only texts, by field. */
    List<Value> values(Line line) {
        var base = texts.of(line.payload().path("base").path("fields"));
        var said = line.payload().path("set");
        var set = texts.of(said.has("fields") ? said.path("fields") : said);
        var fields = new LinkedHashSet<>(set.keySet());
        fields.addAll(base.keySet());
        return fields.stream()
                .map(field -> new Value(
                        field,
                        base.getOrDefault(field, ""),
                        set.getOrDefault(field, ""),
                        texts.theirs(line.outcome().facts(), field)))
                .toList();
    }

    private String text(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, new Object[0], otherwise, LocaleContextHolder.getLocale()));
    }

    record Row(
            Place key,
            @Nullable UUID visit,
            String device,
            String officer,
            String type,
            String entity,
            Outcome.Kind kind,
            String code,
            String reason,
            String captured,
            String received,
            String paper,
            boolean open,
            String handledBy,
            String note) {}

    record Value(String field, String before, String mine, String theirs) {}
}
