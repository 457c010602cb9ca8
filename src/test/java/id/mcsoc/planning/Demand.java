package id.mcsoc.planning;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import id.mcsoc.TestActors;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.ProposedSlot;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.planning.team.AddTeam;
import id.mcsoc.planning.team.Teams;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Requests and teams for tests: booking is played by a mock that answers with this list. */
public final class Demand {

    public static final Coordinates OFFICE = new Coordinates(-1.612, 103.613);
    /** The Monday and the Friday after the tests' standing time. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    public static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private final VisitRequests booking;
    private final Areas areas;
    private final List<OpenRequest> open = new ArrayList<>();

    public Demand(VisitRequests booking, Areas areas) {
        this.booking = booking;
        this.areas = areas;
        when(booking.open(any())).thenAnswer(call -> List.copyOf(open));
        when(booking.find(any()))
                .thenAnswer(call -> open.stream()
                        .filter(request -> request.id().equals(call.getArgument(0)))
                        .findFirst());
    }

    /** A team T1, T2, … with a card printer, at the office. */
    public static void team(Teams teams, String code, String... skills) {
        teams.add(new AddTeam(
                TestActors.JAMBI,
                code,
                "Tim " + code,
                new AddTeam.Base("Kantor", OFFICE),
                Arrays.asList(skills),
                new AddTeam.Crew(2, 30, 2),
                new AddTeam.Kit("Minibus", 100)));
    }

    /** Ten to twenty families in the n-th kelurahan of the branch who can be visited on these dates. */
    public OpenRequest request(int n, int families, LocalDate... dates) {
        var windows = Arrays.stream(dates)
                .map(date -> new OfferedWindow(date, LocalTime.of(8, 30), LocalTime.of(15, 30), false))
                .toList();
        return request(n, families, RequestState.SUBMITTED, windows, Set.of());
    }

    /** As above, in the first kelurahan that is reached over a bridge only. */
    public OpenRequest requestBeyondTheRiver(int families, LocalDate... dates) {
        var codes = areas.of(TestActors.JAMBI).stream()
                .map(area -> area.code().value())
                .filter(code -> code.startsWith("15.71"))
                .toList();
        int first = IntStream.range(0, codes.size())
                .filter(n -> codes.get(n).startsWith("15.71.05"))
                .findFirst()
                .orElseThrow();
        return request(first, families, dates);
    }

    public OpenRequest request(
            int n, int families, RequestState state, List<OfferedWindow> windows, Set<String> needs) {
        var area = areas.of(TestActors.JAMBI).stream()
                .filter(any -> any.code().regency().equals("15.71"))
                .skip(n)
                .findFirst()
                .orElseThrow();
        var request = new OpenRequest(
                new RequestId(new UUID(7, n)),
                "PMH-1571-2026-%04d".formatted(n),
                state,
                area.code(),
                area.at(),
                "Kantor Lurah " + area.name(),
                families,
                families * 3,
                families * 12,
                needs,
                windows,
                1,
                Instant.parse("2026-11-10T03:00:00Z"),
                Optional.empty(),
                Optional.empty());
        open.add(request);
        return request;
    }

    /** The request as booking knows it after the branch proposed or the kelurahan accepted. */
    public void becomes(OpenRequest request, RequestState state, ProposedSlot slot) {
        open.replaceAll(other -> !other.id().equals(request.id())
                ? other
                : new OpenRequest(
                        request.id(),
                        request.number(),
                        state,
                        request.area(),
                        request.venue(),
                        request.venueName(),
                        request.families(),
                        request.persons(),
                        request.serviceMinutes(),
                        request.needs(),
                        request.windows(),
                        request.priority(),
                        request.submittedAt(),
                        request.areaLastServed(),
                        Optional.of(slot)));
    }

    /** The same, with so many cards to print and so many families at least. */
    public OpenRequest with(OpenRequest request, int cards, int minimum) {
        var changed = new OpenRequest(
                request.id(),
                request.number(),
                request.state(),
                request.area(),
                request.venue(),
                request.venueName(),
                request.families(),
                request.persons(),
                request.serviceMinutes(),
                request.needs(),
                request.windows(),
                request.priority(),
                request.submittedAt(),
                request.areaLastServed(),
                request.slot(),
                cards,
                minimum);
        open.replaceAll(other -> other.id().equals(request.id()) ? changed : other);
        return changed;
    }

    public void gone(OpenRequest request) {
        open.removeIf(other -> other.id().equals(request.id()));
    }

    public List<OpenRequest> open() {
        return open;
    }

    public VisitRequests booking() {
        return booking;
    }
}
