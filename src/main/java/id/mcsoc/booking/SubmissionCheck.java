package id.mcsoc.booking;

import static id.mcsoc.booking.BookingRefusal.CONTACT_MISSING;
import static id.mcsoc.booking.BookingRefusal.FAMILY_CARD_INVALID;
import static id.mcsoc.booking.BookingRefusal.FAMILY_TWICE;
import static id.mcsoc.booking.BookingRefusal.FEWER_THAN_MINIMUM;
import static id.mcsoc.booking.BookingRefusal.HEAD_NAME_MISSING;
import static id.mcsoc.booking.BookingRefusal.POINT_MISSING;
import static id.mcsoc.booking.BookingRefusal.SERVICE_MISSING;
import static id.mcsoc.booking.BookingRefusal.VENUE_MISSING;
import static id.mcsoc.booking.BookingRefusal.WINDOW_MISSING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What keeps a draft from being sent, all of it at once. */
@Component
class SubmissionCheck {

    private final VisitWindows windows;
    private final Companions companions;
    private final int minimum;

    SubmissionCheck(VisitWindows windows, Companions companions, @Value("${mcs.minimum-families}") int minimum) {
        this.windows = windows;
        this.companions = companions;
        this.minimum = minimum;
    }

    int minimum() {
        return minimum;
    }

    /** Of the request and its guests, each once. */
    int families(VisitRequest request) {
        return companions.families(request);
    }

    /** Fewer than the minimum come, and nobody allowed it; left-over families have no minimum. */
    boolean fallsShort(VisitRequest host) {
        return host.parent().isEmpty()
                && families(host) < minimum
                && companions.all(host).stream().noneMatch(one -> one.waiver().granted());
    }

    List<DraftProblem> problems(VisitRequest request) {
        return Stream.concat(content(request).stream(), number(request).stream())
                .toList();
    }

    /** All but the number of families. */
    List<DraftProblem> content(VisitRequest request) {
        return Stream.of(place(request), times(request), contact(request), lines(request))
                .flatMap(List::stream)
                .toList();
    }

    private static List<DraftProblem> place(VisitRequest request) {
        var problems = new ArrayList<DraftProblem>();
        if (request.details().read(DraftField.VENUE_NAME).isEmpty()) {
            problems.add(DraftProblem.of("place", "venueName", VENUE_MISSING));
        }
        if (request.details().point().isEmpty()) {
            problems.add(DraftProblem.of("place", "lat", POINT_MISSING));
        }
        return problems;
    }

    private List<DraftProblem> times(VisitRequest request) {
        var offered = request.offer().windows();
        if (offered.isEmpty()) {
            return List.of(DraftProblem.of("time", "windows", WINDOW_MISSING));
        }
        return offered.stream()
                .flatMap(window -> windows
                        .refusal(request.branch(), window.date())
                        .map(code -> DraftProblem.of("time", "window-" + window.date(), code))
                        .stream())
                .toList();
    }

    private static List<DraftProblem> contact(VisitRequest request) {
        return Stream.of(DraftField.CONTACT_NAME, DraftField.CONTACT_PHONE)
                .filter(field -> request.details().read(field).isEmpty())
                .map(field -> DraftProblem.of("families", field.key(), CONTACT_MISSING))
                .limit(1)
                .toList();
    }

    private static List<DraftProblem> lines(VisitRequest request) {
        var problems = new ArrayList<DraftProblem>();
        var seen = new HashMap<String, Integer>();
        int line = 0;
        for (var row : request.families().rows()) {
            line++;
            var first = seen.putIfAbsent(row.listed().familyCard(), line);
            problem(row, Optional.ofNullable(first)).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<DraftProblem> problem(FamilyRow row, Optional<Integer> first) {
        var family = row.listed();
        if (family.card().isEmpty()) {
            return Optional.of(at(row, FamilyColumn.FAMILY_CARD, FAMILY_CARD_INVALID));
        }
        if (first.isPresent()) {
            return Optional.of(at(row, FamilyColumn.FAMILY_CARD, FAMILY_TWICE, first.get()));
        }
        if (family.headName().isEmpty()) {
            return Optional.of(at(row, FamilyColumn.HEAD_NAME, HEAD_NAME_MISSING));
        }
        return family.services().isEmpty()
                ? Optional.of(at(row, FamilyColumn.SERVICES, SERVICE_MISSING))
                : Optional.empty();
    }

    private List<DraftProblem> number(VisitRequest request) {
        var distinct = request.families().distinct();
        return distinct >= minimum || (request.waiver().granted() && distinct > 0)
                ? List.of()
                : List.of(DraftProblem.of("families", "family-list", FEWER_THAN_MINIMUM, distinct, minimum));
    }

    private static DraftProblem at(FamilyRow row, FamilyColumn column, BookingRefusal code, Object... arguments) {
        return DraftProblem.of("families", "family." + row.id() + "." + column.key(), code, arguments);
    }
}
