package id.mcsoc.notifications.calendar;

import id.mcsoc.booking.VisitRequests;
import id.mcsoc.booking.VisitRequests.Guest;
import id.mcsoc.geo.AreaCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits in the calendars of kelurahan that go to another's place. */
@Service
@Transactional
public class GuestCalendar {

    private final CalendarVisitRepository visits;
    private final CalendarGuestRepository guests;
    private final Clock clock;

    GuestCalendar(CalendarVisitRepository visits, CalendarGuestRepository guests, Clock clock) {
        this.visits = visits;
        this.guests = guests;
        this.clock = clock;
    }

    /** Who comes to the visit of this request now; a visit that was cancelled stays as it was. */
    public void follow(UUID request, List<VisitRequests.Guest> coming) {
        visits.findByRequest(request).stream()
                .filter(visit -> visit.status() != CalendarVisit.Status.CANCELLED)
                .forEach(visit -> follow(visit, coming));
    }

    private void follow(CalendarVisit visit, List<Guest> coming) {
        var now = clock.instant();
        var known =
                guests.of(visit.visit()).stream().collect(Collectors.toMap(CalendarGuest::area, Function.identity()));
        for (var guest : coming) {
            var there = known.remove(guest.area());
            if (there == null) {
                guests.save(new CalendarGuest(visit.visit(), guest.area(), guest.families(), now));
            } else {
                there.comes(guest.families(), now);
            }
        }
        known.values().forEach(gone -> gone.leaves(now));
    }

    /** A visit as one kelurahan sees it. */
    record Shown(CalendarVisit visit, CalendarGuest guest) {}

    List<Shown> of(AreaCode area, Instant after) {
        var shown = new ArrayList<Shown>();
        for (var guest : guests.in(area.value())) {
            visits.findById(guest.visit())
                    .filter(visit -> visit.startsAt().isAfter(after))
                    .ifPresent(visit -> shown.add(new Shown(visit, guest)));
        }
        return shown;
    }
}
