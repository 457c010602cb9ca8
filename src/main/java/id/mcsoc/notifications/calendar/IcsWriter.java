package id.mcsoc.notifications.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.UtcOffset;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes iCalendar (RFC 5545, refresh by RFC 7986). No personal data: feeds travel through other people's servers. */
@Component
class IcsWriter {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final DateTimeComponents LONG_AGO = new DateTimeComponents(1970, 1, 1, 0, 0, 0, false);

    private final Areas areas;
    private final Branches branches;
    private final MessageSource messages;

    IcsWriter(Areas areas, Branches branches, MessageSource messages) {
        this.areas = areas;
        this.branches = branches;
        this.messages = messages;
    }

    /** One visit, for a mail. */
    String one(CalendarVisit visit) {
        var calendar = calendar(branches.serving(visit.area()));
        calendar.setMethod(visit.status() == CalendarVisit.Status.CANCELLED ? Method.cancel() : Method.publish());
        calendar.addEvent(event(visit));
        return Biweekly.write(calendar).go();
    }

    /** Everything a person may see; calendars are asked to come back every hour. */
    String feed(List<CalendarVisit> visits, List<GuestCalendar.Shown> elsewhere, BranchOffice branch) {
        var calendar = calendar(branch);
        calendar.setMethod(Method.publish());
        calendar.setName(say("notifications.calendar-name"));
        calendar.setExperimentalProperty("X-WR-CALNAME", say("notifications.calendar-name"));
        calendar.setRefreshInterval(Duration.builder().hours(1).build()).setParameter("VALUE", "DURATION");
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        visits.forEach(visit -> calendar.addEvent(event(visit)));
        elsewhere.forEach(shown -> calendar.addEvent(event(shown.visit(), shown.guest())));
        return Biweekly.write(calendar).go();
    }

    /** Its own families and changes, nobody else's. */
    private VEvent event(CalendarVisit visit, CalendarGuest guest) {
        var event = event(visit);
        var later = guest.changedAt().isAfter(visit.changedAt()) ? guest.changedAt() : visit.changedAt();
        event.setSequence(visit.sequence() + guest.revision());
        event.setDateTimeStamp(Date.from(later));
        event.setLastModified(Date.from(later));
        event.setDescription(say("notifications.calendar-guest", guest.families(), visit.team()));
        if (guest.hasLeft()) {
            event.setStatus(Status.cancelled());
        }
        return event;
    }

    private VEvent event(CalendarVisit visit) {
        var event = new VEvent();
        var place = areas.get(visit.area()).name();
        event.setUid(visit.visit().toString());
        event.setSequence(visit.sequence());
        event.setDateTimeStamp(Date.from(visit.changedAt()));
        event.setLastModified(Date.from(visit.changedAt()));
        event.setDateStart(Date.from(visit.startsAt()));
        event.setDateEnd(Date.from(visit.endsAt()));
        event.setStatus(status(visit.status()));
        event.setSummary(say("notifications.calendar-summary", place));
        event.setLocation(visit.venue().isEmpty() ? place : visit.venue() + ", " + place);
        event.setDescription(say("notifications.calendar-description", visit.team()));
        return event;
    }

    private static Status status(CalendarVisit.Status status) {
        return switch (status) {
            case TENTATIVE -> Status.tentative();
            case CONFIRMED -> Status.confirmed();
            case CANCELLED -> Status.cancelled();
        };
    }

    /** Indonesia's zones have no summer time: one standard offset says it all. */
    private static ICalendar calendar(BranchOffice branch) {
        var calendar = new ICalendar();
        calendar.setProductId("-//MCS-OC//MCS-OC//ID");
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(branch.zone()), zone(branch.zone())));
        return calendar;
    }

    private static VTimezone zone(ZoneId zone) {
        var offset = new UtcOffset(TimeZone.getTimeZone(zone).getRawOffset());
        var standard = new StandardTime();
        standard.setDateStart(LONG_AGO);
        standard.setTimezoneOffsetFrom(offset);
        standard.setTimezoneOffsetTo(offset);
        var result = new VTimezone(zone.getId());
        result.addStandardTime(standard);
        return result;
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, INDONESIAN);
    }
}
