package id.mcsoc.notifications;

import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitAccepted;
import id.mcsoc.booking.VisitDeclined;
import id.mcsoc.booking.VisitRequestWithdrawn;
import id.mcsoc.booking.VisitRequested;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.notifications.calendar.VisitCalendar;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What a kelurahan did, told to the branch. */
@Component
class RequestNews {

    private final Telling telling;
    private final VisitRequests requests;
    private final VisitCalendar calendar;

    RequestNews(Telling telling, VisitRequests requests, VisitCalendar calendar) {
        this.telling = telling;
        this.requests = requests;
        this.calendar = calendar;
    }

    @ApplicationModuleListener
    void on(VisitRequested event) {
        var facts = new Facts(
                event.area().value(), event.number(), event.request().value(), event.families(), "", event.at());
        tell(News.of(NoticeKind.VISIT_REQUESTED, event.request(), event.at(), facts, null), Optional.empty());
    }

    @ApplicationModuleListener
    void on(VisitRequestWithdrawn event) {
        var facts = facts(event.request(), event.area(), event.reason(), event.at());
        tell(News.of(NoticeKind.VISIT_REQUEST_WITHDRAWN, event.request(), event.at(), facts, null), Optional.empty());
    }

    @ApplicationModuleListener
    void on(VisitAccepted event) {
        var facts = facts(event.request(), event.area(), "", event.at());
        var news = News.of(NoticeKind.VISIT_ACCEPTED, event.request(), event.at(), facts, slot(event.request()));
        var file = calendar.agree(event.request().value());
        tell(news, file);
        telling.guests(news, file);
    }

    @ApplicationModuleListener
    void on(VisitDeclined event) {
        var kind = event.countered() ? NoticeKind.VISIT_COUNTERED : NoticeKind.VISIT_DECLINED;
        var facts = facts(event.request(), event.area(), event.reason(), event.at());
        tell(News.of(kind, event.request(), event.at(), facts, slot(event.request())), Optional.empty());
    }

    private void tell(News news, Optional<String> file) {
        telling.branch(news, file);
    }

    private Facts facts(RequestId request, AreaCode area, String reason, Instant at) {
        var number = requests.find(request).map(found -> found.number()).orElse("");
        return new Facts(area.value(), number, request.value(), 0, reason, at);
    }

    private @Nullable Slot slot(RequestId request) {
        return requests.find(request)
                .flatMap(found -> found.slot())
                .map(slot -> new Slot(slot.start(), slot.end(), null, slot.team()))
                .orElse(null);
    }
}
