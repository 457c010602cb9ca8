package id.mcsoc.booking;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of a request what its neighbours' matching needs. */
@Component
class GroupFacts {

    private final VisitRequestRepository requests;
    private final Companions companions;
    private final OpenRequests views;
    private final Areas areas;
    private final RequestBook book;

    GroupFacts(
            VisitRequestRepository requests, Companions companions, OpenRequests views, Areas areas, RequestBook book) {
        this.requests = requests;
        this.companions = companions;
        this.views = views;
        this.areas = areas;
        this.book = book;
    }

    /** With its guests. */
    GroupMember member(VisitRequest request) {
        return member(request, companions.all(request));
    }

    /** Without its guests. */
    GroupMember alone(VisitRequest request) {
        return member(request, List.of(request));
    }

    /** Whosever it is: its kelurahan agreed. */
    VisitRequest locked(RequestId id) {
        return requests.lock(id.value()).orElseThrow(() -> new NotFound(id));
    }

    /** @throws NotFound when the request is not the actor's */
    VisitRequest host(RequestId id, Actor actor) {
        return companions.host(book.get(id, actor));
    }

    List<VisitRequest> all(VisitRequest host) {
        return companions.all(host);
    }

    String name(AreaCode area) {
        return areas.get(area).name();
    }

    Deed deed(Actor by, String why) {
        return book.deed(by, why);
    }

    GroupNews news(GroupNews.Kind kind, VisitRequest request, String detail) {
        return new GroupNews(
                kind, request.id(), request.number(), request.area(), companions.families(request), detail, book.now());
    }

    private GroupMember member(VisitRequest request, List<VisitRequest> group) {
        return new GroupMember(
                request.id(),
                request.state(),
                request.area(),
                request.details()
                        .point()
                        .orElseGet(() -> areas.get(request.area()).at()),
                Companions.cards(group),
                views.minutes(Companions.families(group)),
                CommonWindows.of(
                        group.stream().map(one -> one.offer().windows()).toList()),
                request.slot(),
                request.pooled().waitingSince(),
                group.size());
    }
}
