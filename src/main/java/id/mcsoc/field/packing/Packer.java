package id.mcsoc.field.packing;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.AccessLog;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.cards.Cards;
import id.mcsoc.field.VisitPackage;
import id.mcsoc.field.VisitPackage.Feed;
import id.mcsoc.field.VisitPackage.Grant;
import id.mcsoc.field.VisitPackage.PackedVisit;
import id.mcsoc.geo.Areas;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.sync.ChangeFeed;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.ServerEpoch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Packs a visit for one tablet, leaves a trace of every family in it. */
@Component
public class Packer {

    static final Duration READABLE = Duration.ofHours(72);

    private final PackedFamilies families;
    private final PackedReference reference;
    private final Doors doors;
    private final Papers papers;
    private final Clock clock;

    Packer(PackedFamilies families, PackedReference reference, Doors doors, Papers papers, Clock clock) {
        this.families = families;
        this.reference = reference;
        this.doors = doors;
        this.papers = papers;
        this.clock = clock;
    }

    /** Records this package needs from elsewhere. */
    @Component
    record Doors(Areas areas, VisitRequests requests, Cards cards, PackedQueue queue) {}

    /** What is written down about a package. */
    @Component
    record Papers(
            PackageLog log,
            Numbers numbers,
            Desks desks,
            AccessLog access,
            PackageHash hash,
            ChangeFeed feed,
            ServerEpoch epoch) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public VisitPackage pack(ScheduledVisit visit, DeviceActor to) {
        var feed =
                new Feed(papers.feed().last(visit.id().value()), papers.epoch().current());
        var unsigned = fill(visit, to, clock.instant(), feed);
        var packed = unsigned.signed(papers.hash().of(unsigned));
        papers.log().issued(packed, to);
        packed.families()
                .forEach(family -> papers.access().saw(to.officer(), "visit-package", "family:" + family.familyCard()));
        return packed;
    }

    private VisitPackage fill(ScheduledVisit visit, DeviceActor to, Instant now, Feed feed) {
        return new VisitPackage(
                UuidCreator.getTimeOrderedEpoch(),
                "",
                now,
                new Grant(UuidCreator.getTimeOrderedEpoch(), to.officer().id().toString(), now.plus(READABLE)),
                visit(visit, papers.desks().of(visit.id(), to.device())),
                families.pack(visit.id(), doors.requests().families(visit.request())),
                reference.facilities(visit.venue()),
                reference.contributions(),
                reference.accounts(visit),
                reference.categories(visit, now),
                reference.services(visit),
                reference.rules(),
                reference.information(visit),
                doors.cards().stock(visit.team()),
                papers.numbers().pack(visit, to),
                reference.notice(),
                reference.survey(),
                doors.queue().of(visit.id()),
                feed);
    }

    private PackedVisit visit(ScheduledVisit visit, int desk) {
        var area = doors.areas().get(visit.area());
        return new PackedVisit(
                visit.id().value(),
                visit.requestNumber(),
                visit.area().value(),
                area.name(),
                area.kecamatan(),
                visit.venueName(),
                visit.start(),
                visit.end(),
                visit.families(),
                area.signal().name(),
                desk);
    }
}
