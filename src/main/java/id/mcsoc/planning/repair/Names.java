package id.mcsoc.planning.repair;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.schedule.Schedule;
import id.mcsoc.planning.trouble.Trouble;
import id.mcsoc.shared.Formats;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a disruption is called on a page. */
@Component
class Names {

    private final Areas areas;
    private final Schedule schedule;
    private final MessageSource messages;
    private final Formats format;

    Names(Areas areas, Schedule schedule, MessageSource messages, Formats format) {
        this.areas = areas;
        this.schedule = schedule;
        this.messages = messages;
        this.format = format;
    }

    public String area(AreaCode code) {
        return areas.find(code).map(area -> area.name()).orElse(code.value());
    }

    /** {@code Tim T2 berhalangan: Sen, 23 Nov 2026}. */
    public String of(Disruption disruption) {
        var what = switch (disruption.kind()) {
            case TEAM, VEHICLE -> String.valueOf(disruption.team());
            case ROAD -> String.valueOf(disruption.crossing());
            case VENUE, OVERRUN, MOVE -> visit(disruption.visit());
        };
        return say("planning.repair-kind." + disruption.kind() + ".name", what, days(disruption));
    }

    /** {@code Jembatan Batanghari II ditutup: Sen, 23 Nov 2026}. */
    public String of(Trouble trouble) {
        var days = days(trouble.first(), trouble.last());
        return say("planning.trouble." + trouble.kind(), trouble.what(), days);
    }

    private String visit(@org.jspecify.annotations.Nullable UUID id) {
        return id == null
                ? ""
                : schedule.find(new VisitId(id))
                        .map(visit -> area(visit.area()))
                        .orElse("");
    }

    private String days(Disruption disruption) {
        var first = disruption.first();
        var last = disruption.last();
        if (first == null || last == null) {
            return disruption.to() == null ? "" : format.time(disruption.to());
        }
        return days(first, last);
    }

    private String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? format.date(first) : format.date(first) + " – " + format.date(last);
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}
