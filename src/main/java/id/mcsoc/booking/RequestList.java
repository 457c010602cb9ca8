package id.mcsoc.booking;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of requests, each actor within their scope, the latest change first. The branch does not see drafts, unless one
 * asks it for a waiver.
 */
@Service
@Transactional(readOnly = true)
public class RequestList {

    public static final int LINES = 25;

    private final VisitRequestRepository requests;
    private final Areas areas;

    RequestList(VisitRequestRepository requests, Areas areas) {
        this.requests = requests;
        this.areas = areas;
    }

    /** @param words of the number, the kelurahan, the kecamatan or the venue; empty for all */
    public record Filter(@Nullable RequestState state, String words) {
        public static final Filter ALL = new Filter(null, "");
    }

    /** What was sent. @param page from 0; beyond the last one the last */
    public Page<RequestLine> sent(Actor actor, Filter filter, int page) {
        var wanted = filter.state() == null
                ? EnumSet.complementOf(EnumSet.of(RequestState.DRAFT))
                : EnumSet.of(filter.state());
        var found = find(actor, wanted, filter.words(), PageRequest.of(Math.max(0, page), LINES));
        return found.isEmpty() && found.getTotalPages() > 0
                ? sent(actor, filter, found.getTotalPages() - 1)
                : found.map(this::line);
    }

    public List<RequestLine> drafts(Actor actor) {
        return find(actor, EnumSet.of(RequestState.DRAFT), "", Pageable.unpaged())
                .map(this::line)
                .toList();
    }

    /** Those that wait for the branch's leave to be few. */
    public List<RequestLine> waivers(Actor actor) {
        return requests.waivers(actor.branch().value(), area(actor), Waiver.State.REQUESTED).stream()
                .map(this::line)
                .toList();
    }

    private Page<VisitRequest> find(Actor actor, Collection<RequestState> states, String words, Pageable page) {
        var text = words.strip().toLowerCase(Locale.ROOT);
        return requests.page(
                actor.branch().value(),
                area(actor),
                states,
                actor.is(Role.KELURAHAN_STAFF),
                "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%",
                named(actor, text),
                page);
    }

    /** Kelurahan whose name or kecamatan has these letters; never an empty list. */
    private Set<String> named(Actor actor, String text) {
        if (text.isEmpty()) {
            return Set.of("-");
        }
        var found = areas.of(actor.branch()).stream()
                .filter(area -> (area.name() + " " + area.kecamatan())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .map(area -> area.code().value());
        return Stream.concat(Stream.of("-"), found).collect(Collectors.toSet());
    }

    private static String area(Actor actor) {
        AreaCode kelurahan = actor.scope().kelurahan();
        return kelurahan == null ? "%" : kelurahan.value();
    }

    private RequestLine line(VisitRequest request) {
        var area = areas.get(request.area());
        return new RequestLine(
                request.id(),
                request.number(),
                request.state(),
                area.name(),
                area.kecamatan(),
                request.details().read(DraftField.VENUE_NAME),
                RequestDesk.families(request),
                request.waiver().state(),
                request.offer().windows().stream().filter(OfferedWindow::wished).findFirst(),
                request.slot(),
                request.submittedAt(),
                request.lastChange().at(),
                request.lastChange().by());
    }
}
