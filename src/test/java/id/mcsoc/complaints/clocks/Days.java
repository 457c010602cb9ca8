package id.mcsoc.complaints.clocks;

import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.log.ComplaintEvent;
import id.mcsoc.complaints.log.ComplaintEvent.By;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A branch in Jambi: 08.00 to 17.00, lunch at noon, longer on Fridays, some days off. And complaints in it. */
public final class Days {

    public static final ZoneId JAMBI = ZoneId.of("Asia/Jakarta");
    public static final Terms TERMS = new Terms(24, 3, 14);

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final LocalTime ONE = LocalTime.of(13, 0);

    private Days() {}

    static OfficeDays with(Set<LocalDate> holidays) {
        return new OfficeDays(JAMBI, day -> hours(day, holidays));
    }

    static Optional<WorkingHours> hours(LocalDate day, Set<LocalDate> holidays) {
        var weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY || holidays.contains(day)) {
            return Optional.empty();
        }
        var noon = weekday == DayOfWeek.FRIDAY ? LocalTime.of(11, 30) : LocalTime.NOON;
        return Optional.of(new WorkingHours(EIGHT, noon, ONE, FIVE));
    }

    /** @param local {@code 2026-11-16T10:00} in Jambi */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(JAMBI).toInstant();
    }

    public static Complaint captured(Instant at) {
        return new Complaint(
                new TicketNumber("ADU-1571-2026-000001"),
                new BranchCode("JAMBI"),
                new OpenComplaint(
                        Optional.empty(),
                        OpenComplaint.Kind.COMPLAINT,
                        "QUEUE",
                        OpenComplaint.Target.BRANCH,
                        new AreaCode("15.71.01.1001"),
                        "Antre dua jam",
                        new OpenComplaint.Complainant("Warga", "0812", false, 1, false),
                        "",
                        "MCS_VISIT",
                        Optional.empty()),
                at,
                at,
                List.of(event(Kind.OPENED, at, "", ""), event(Kind.ROUTED, at, "BRANCH_SERVICE", "")));
    }

    public static Complaint then(Complaint complaint, Kind kind, Instant at) {
        return then(complaint, event(kind, at, "", ""));
    }

    public static Complaint then(Complaint complaint, ComplaintEvent event) {
        var events = new ArrayList<>(complaint.events());
        events.add(event);
        events.sort(Comparator.comparing(ComplaintEvent::at));
        return complaint.with(events);
    }

    public static ComplaintEvent event(Kind kind, Instant at, String toUnit, String subject) {
        return new ComplaintEvent(
                1, new UUID(1, at.toEpochMilli()), kind, at, new By(By.NOBODY, "Uji"), "", toUnit, "", subject, "");
    }
}
