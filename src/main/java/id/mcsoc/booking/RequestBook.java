package id.mcsoc.booking;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds requests within an actor's scope, dates deeds and gives numbers. */
@Component
class RequestBook {

    private final VisitRequestRepository requests;
    private final Areas areas;
    private final Branches branches;
    private final VisitWindows windows;
    private final Clock clock;

    RequestBook(VisitRequestRepository requests, Areas areas, Branches branches, VisitWindows windows, Clock clock) {
        this.requests = requests;
        this.areas = areas;
        this.branches = branches;
        this.windows = windows;
        this.clock = clock;
    }

    /** To look at. @throws NotFound when it is not there or not the actor's */
    VisitRequest get(RequestId id, Actor actor) {
        return requests.findById(id.value())
                .filter(request -> covers(actor, request))
                .orElseThrow(() -> new NotFound(id));
    }

    /** To change, until the end of the transaction. @throws NotFound when it is not there or not the actor's */
    VisitRequest lock(RequestId id, Actor actor) {
        return requests.lock(id.value())
                .filter(request -> covers(actor, request))
                .orElseThrow(() -> new NotFound(id));
    }

    Deed deed(Actor by, String why) {
        return new Deed(by, clock.instant(), why);
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws id.mcsoc.shared.Refused when one of them cannot be offered */
    List<OfferedWindow> admit(VisitRequest request, List<OfferedWindow> offered) {
        return offered.stream()
                .flatMap(window -> windows.admit(request.branch(), window).stream())
                .toList();
    }

    List<OfferedWindow> anyDay(VisitRequest request) {
        return windows.anyDay(request.branch());
    }

    /** One that was sent before keeps its number; otherwise {@code PMH-1571-2026-0042}: regency, year of sending, running number. */
    String number(VisitRequest request, Deed deed) {
        if (!request.number().isEmpty()) {
            return request.number();
        }
        var year = LocalDate.ofInstant(deed.at(), branches.get(request.branch()).zone())
                .getYear();
        return "PMH-%s-%d-%04d".formatted(request.area().regencyDigits(), year, requests.nextNumber());
    }

    /** What is known before the first word is written: the kelurahan's point, its signal, who is asking. */
    void startFromArea(VisitRequest request, Actor by) {
        var area = areas.get(request.area());
        var details = request.details();
        details.write(
                DraftField.VENUE_NAME,
                (area.kind() == Kelurahan.Kind.DESA ? "Balai Desa " : "Aula Kantor Kelurahan ") + area.name());
        details.write(DraftField.LAT, String.valueOf(area.at().lat()));
        details.write(DraftField.LON, String.valueOf(area.at().lon()));
        details.write(DraftField.SIGNAL, area.signal().name());
        details.write(DraftField.POWER, "true");
        details.write(DraftField.CONTACT_NAME, by.name());
    }

    static RequestId newId() {
        return new RequestId(UuidCreator.getTimeOrderedEpoch());
    }

    private static boolean covers(Actor actor, VisitRequest request) {
        return actor.scope().covers(request.branch()) && actor.scope().covers(request.area());
    }
}
