package id.mcsoc.booking;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Restrictions;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests to look at, each actor within their scope; looking at families is written down. */
@Service
@Transactional
public class RequestDesk {

    private static final EnumSet<DraftField> PLACE = EnumSet.of(
            DraftField.VENUE_NAME,
            DraftField.VENUE_ADDRESS,
            DraftField.LAT,
            DraftField.LON,
            DraftField.ROOM,
            DraftField.POWER,
            DraftField.SIGNAL,
            DraftField.DIRT_ROAD);

    private final VisitRequestRepository requests;
    private final RequestBook book;
    private final SubmissionCheck check;
    private final Places places;
    private final AccessLog log;

    RequestDesk(
            VisitRequestRepository requests, RequestBook book, SubmissionCheck check, Places places, AccessLog log) {
        this.requests = requests;
        this.book = book;
        this.check = check;
        this.places = places;
        this.log = log;
    }

    /** One request without its family list. @throws id.mcsoc.shared.NotFound when it is not the actor's */
    @Transactional(readOnly = true)
    public RequestView view(RequestId id, Actor actor) {
        return view(book.get(id, actor), List.of());
    }

    /** One request with its family list; the access log keeps who saw which family. Restricted ones stay closed. */
    public RequestView viewFamilies(RequestId id, Actor actor) {
        var request = book.get(id, actor);
        var subjects = request.families().cards().stream()
                .map(card -> "family:" + card.value())
                .toList();
        var closed = places.restrictions().among(subjects);
        subjects.stream()
                .filter(subject -> !closed.contains(subject))
                .forEach(subject -> log.saw(actor, "request-families", subject));
        var lines = request.families().rows().stream()
                .map(row -> new RequestView.Line(row.id(), shown(row.listed(), closed)))
                .toList();
        return view(request, lines);
    }

    private static ListedFamily shown(ListedFamily listed, Set<String> closed) {
        return closed.contains("family:" + listed.familyCard()) ? listed.closed() : listed;
    }

    /** What keeps the draft from being sent. */
    @Transactional(readOnly = true)
    public List<DraftProblem> problems(RequestId id, Actor actor) {
        return check.problems(book.get(id, actor));
    }

    private RequestView view(VisitRequest request, List<RequestView.Line> families) {
        return new RequestView(
                request.id(),
                request.number(),
                request.state(),
                places.areas().get(request.area()),
                places.branches().get(request.branch()),
                fields(request),
                progress(request),
                families,
                request.offer().windows(),
                request.waiver(),
                request.slot(),
                request.reasons(),
                request.history(),
                request.parent(),
                request.servedFamilies(),
                request.lastChange().sequence(),
                request.lastChange().at(),
                request.lastChange().by());
    }

    private RequestView.Progress progress(VisitRequest request) {
        var counted = !request.families().rows().isEmpty();
        return new RequestView.Progress(families(request), check.minimum(), counted);
    }

    /** As listed, or as estimated while there is no list. */
    static int families(VisitRequest request) {
        return request.families().rows().isEmpty()
                ? request.details().estimatedFamilies()
                : request.families().distinct();
    }

    /** A guest's families go to the host's place. */
    private Map<String, String> fields(VisitRequest request) {
        var fields = own(request);
        request.pooled().host().flatMap(host -> requests.findById(host.value())).ifPresent(host -> {
            PLACE.forEach(field -> fields.put(field.key(), host.details().read(field)));
            fields.merge(
                    DraftField.VENUE_NAME.key(),
                    places.areas().get(host.area()).name(),
                    (venue, area) -> venue + ", " + area);
        });
        return fields;
    }

    private static Map<String, String> own(VisitRequest request) {
        var fields = new LinkedHashMap<String, String>();
        var names = Stream.concat(
                Stream.of(DraftField.values()).map(DraftField::key),
                Stream.of(ServiceCode.values()).map(code -> "service." + code));
        names.forEach(name -> fields.put(name, DraftPart.named(name).read(request)));
        return fields;
    }

    /** Where requests come from and go to, and which families may be shown. */
    @Component
    record Places(Areas areas, Branches branches, Restrictions restrictions) {}
}
