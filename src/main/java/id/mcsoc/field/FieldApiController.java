package id.mcsoc.field;

import id.mcsoc.access.Actor;
import id.mcsoc.field.packing.Numbers;
import id.mcsoc.field.packing.PackageParts;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.Devices.DeviceActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the tablet fetches while it has network; never cached by anybody. */
@RestController
class FieldApiController {

    private final VisitPackages packages;
    private final Branches branches;
    private final Areas areas;
    private final Clock clock;

    FieldApiController(VisitPackages packages, Branches branches, Areas areas, Clock clock) {
        this.packages = packages;
        this.branches = branches;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/field/api/visits")
    ResponseEntity<TeamList> visits(DeviceActor from) {
        var officer = from.officer();
        var zone = branches.get(officer.branch()).zone();
        var visits = packages.of(officer, zone).stream().map(this::line).toList();
        return uncached(new TeamList(clock.instant(), Officer.of(officer), visits));
    }

    @GetMapping("/field/api/visits/{id}/package")
    ResponseEntity<VisitPackage> pack(DeviceActor from, @PathVariable UUID id) {
        return uncached(packages.pack(new VisitId(id), from));
    }

    @GetMapping("/field/api/visits/{id}/package/parts")
    ResponseEntity<PackageParts.Plan> cut(DeviceActor from, @PathVariable UUID id) {
        return uncached(packages.cut(new VisitId(id), from));
    }

    @GetMapping("/field/api/packages/{id}/parts/{number}")
    ResponseEntity<Part> part(DeviceActor from, @PathVariable UUID id, @PathVariable int number) {
        return uncached(new Part(packages.part(id, number, from)));
    }

    @PostMapping("/field/api/visits/{id}/numbers")
    ResponseEntity<Refill> refill(DeviceActor from, @PathVariable UUID id, @RequestBody Stock stock) {
        return uncached(new Refill(packages.refill(new VisitId(id), from, stock.members(), stock.tickets())));
    }

    private Line line(ScheduledVisit visit) {
        return new Line(
                visit.id().value(),
                visit.requestNumber(),
                visit.area().value(),
                areas.get(visit.area()).name(),
                visit.venueName(),
                visit.start(),
                visit.end(),
                visit.families(),
                visit.state().name());
    }

    private static <T> ResponseEntity<T> uncached(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    record Part(String text) {}

    record Stock(Numbers.@Nullable Held members, Numbers.@Nullable Held tickets) {}

    record Refill(List<Numbers.Block> leases) {}

    record TeamList(Instant serverTime, Officer officer, List<Line> visits) {}

    record Officer(UUID id, String name, String team, String branch) {
        static Officer of(Actor officer) {
            return new Officer(
                    officer.id().value(),
                    officer.name(),
                    VisitPackages.team(officer),
                    officer.branch().value());
        }
    }

    record Line(
            UUID id,
            String requestNumber,
            String areaCode,
            String areaName,
            String venueName,
            Instant start,
            Instant end,
            int families,
            String state) {}
}
