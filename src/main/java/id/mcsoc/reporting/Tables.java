package id.mcsoc.reporting;

import id.mcsoc.reporting.figures.AreaFigures;
import id.mcsoc.reporting.figures.AreaLine;
import id.mcsoc.reporting.figures.Figure;
import id.mcsoc.reporting.figures.Figures;
import id.mcsoc.reporting.figures.Lens;
import id.mcsoc.reporting.figures.Participants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The page's tables, in words, for every kind of file. */
@Component
class Tables {

    private final Figures figures;
    private final AreaFigures areas;
    private final Participants participants;
    private final MessageSource messages;

    Tables(Figures figures, AreaFigures areas, Participants participants, MessageSource messages) {
        this.figures = figures;
        this.areas = areas;
        this.participants = participants;
        this.messages = messages;
    }

    record Table(String name, List<String> head, List<List<Object>> lines) {}

    Table figures(Lens lens) {
        return new Table(
                say("reporting.sheet.figures"),
                heads("factor", "figure", "value", "unit", "n", "formula"),
                figures.of(lens).stream().map(this::line).toList());
    }

    Table areas(Lens lens) {
        var heads = heads(
                "area", "kelurahan", "kelurahan-served", "asked", "visits", "served", "persons", "complaints", "last");
        return new Table(
                say("reporting.sheet.areas"),
                heads,
                areas.of(lens).stream().map(line -> line(line, lens)).toList());
    }

    Table participants(Lens lens) {
        var heads = Stream.concat(
                        Stream.of(say("reporting.month")),
                        Stream.of("baseline", "planned", "served").map(series -> say("reporting.series." + series)))
                .toList();
        return new Table(
                say("reporting.sheet.participants"),
                heads,
                participants.of(lens).stream()
                        .map(month -> List.<Object>of(
                                month.month().toString(),
                                count(month.baseline()),
                                count(month.planned()),
                                count(month.served())))
                        .toList());
    }

    private List<Object> line(Figure figure) {
        return List.of(
                say("reporting.factor." + figure.factor().name().toLowerCase(Locale.ROOT)),
                say("reporting.figure." + figure.key()),
                value(figure),
                say("reporting.unit." + figure.unit().name().toLowerCase(Locale.ROOT)),
                figure.hidden() ? say("reporting.hidden") : figure.n(),
                say("reporting.formula." + figure.key()));
    }

    private Object value(Figure figure) {
        if (figure.hidden()) {
            return say("reporting.hidden");
        }
        return figure.n() == 0 ? "" : BigDecimal.valueOf(figure.value()).setScale(2, RoundingMode.HALF_UP);
    }

    private List<Object> line(AreaLine line, Lens lens) {
        var counted = line.counted();
        return List.of(
                line.name(),
                line.areas(),
                counted.areasServed(),
                count(counted.demand().requested()),
                counted.visits(),
                count(counted.demand().served()),
                count(counted.persons()),
                count(counted.demand().complaints()),
                counted.last()
                        .map(last -> last.atZone(lens.zone()).toLocalDate().toString())
                        .orElse(""));
    }

    private Object count(long count) {
        return count == AreaLine.HIDDEN ? say("reporting.hidden") : (Object) count;
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> say("reporting.head." + key)).toList();
    }

    private String say(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }
}
