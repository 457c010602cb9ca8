package id.mcsoc.booking.pages;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import id.mcsoc.booking.ProposedSlot;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.RequestView;
import id.mcsoc.shared.Formats;
import id.mcsoc.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.TimeZone;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What leaves the house about a visit: a calendar entry and a text for WhatsApp; neither names a person. */
@Component
class Papers {

    private final MessageSource messages;
    private final Formats formats;

    Papers(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** One event that keeps its UID; each change of state raises SEQUENCE. @throws NotFound without a date */
    String calendar(RequestView request) {
        var slot = request.slot().orElseThrow(() -> new NotFound(request.id()));
        var event = new VEvent();
        event.setUid(request.id() + "@mcs-oc");
        event.setSequence(request.sequence());
        event.setDateTimeStamp(Date.from(request.changedAt()));
        event.setLastModified(Date.from(request.changedAt()));
        event.setDateStart(Date.from(slot.start()));
        event.setDateEnd(Date.from(slot.end()));
        event.setSummary(message("booking.ics-summary", request.area().name()));
        event.setLocation(request.fields().getOrDefault("venueName", ""));
        event.setDescription(message("booking.ics-description", request.number()));
        event.setStatus(status(request.state()));
        return written(event, TimeZone.getTimeZone(request.branch().zone()));
    }

    /** {@code https://wa.me/?text=…}: the sender picks the group and presses send. */
    String whatsApp(RequestView request) {
        var venue = request.fields().getOrDefault("venueName", "");
        var text = request.slot()
                .map(slot ->
                        message("booking.whatsapp-visit", venue, request.area().name(), when(request, slot)))
                .orElseGet(() ->
                        message("booking.whatsapp-asked", venue, request.area().name()));
        return "https://wa.me/?text=" + UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    String when(RequestView request, ProposedSlot slot) {
        var start = slot.start().atZone(request.branch().zone());
        var end = slot.end().atZone(request.branch().zone());
        return message(
                "booking.day-and-hours",
                formats.longDate(start.toLocalDate()),
                formats.time(start.toLocalTime()),
                formats.time(end.toLocalTime()));
    }

    private static String written(VEvent event, TimeZone zone) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//MCS-OC//Booking//ID");
        calendar.setMethod(Method.publish());
        calendar.setRefreshInterval(
                biweekly.util.Duration.fromMillis(Duration.ofHours(1).toMillis()));
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(zone, standardTime(zone)));
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    /** Indonesia has no summer time: one offset for ever. */
    private static VTimezone standardTime(TimeZone zone) {
        var offset = new UtcOffset(zone.getRawOffset());
        var standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        standard.setTimezoneOffsetFrom(offset);
        standard.setTimezoneOffsetTo(offset);
        var component = new VTimezone(zone.getID());
        component.addStandardTime(standard);
        return component;
    }

    private static Status status(RequestState state) {
        return switch (state) {
            case ACCEPTED, SERVED -> Status.confirmed();
            case PROPOSED -> Status.tentative();
            default -> Status.cancelled();
        };
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
