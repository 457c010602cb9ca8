package id.mcsoc.field;

import id.mcsoc.access.Actor;
import id.mcsoc.field.packing.Numbers;
import id.mcsoc.field.packing.PackageParts;
import id.mcsoc.field.packing.Packer;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.planning.VisitState;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Devices.DeviceActor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visits a team sees on its tablet, and what it takes along. */
@Service
@Transactional
class VisitPackages {

    private static final int DAYS_AHEAD = 28;
    private static final Set<VisitState> PACKABLE =
            EnumSet.of(VisitState.PLANNED, VisitState.CONFIRMED, VisitState.PACKED, VisitState.STARTED);

    private final VisitPlans plans;
    private final Packer packer;
    private final PackageParts parts;
    private final Numbers numbers;
    private final Clock clock;

    VisitPackages(VisitPlans plans, Packer packer, PackageParts parts, Numbers numbers, Clock clock) {
        this.plans = plans;
        this.packer = packer;
        this.parts = parts;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** From yesterday, for a day that ran past midnight, to four weeks ahead. */
    @Transactional(readOnly = true)
    public List<ScheduledVisit> of(Actor officer, ZoneId zone) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return plans.ofTeam(officer.branch(), team(officer), today.minusDays(1), today.plusDays(DAYS_AHEAD));
    }

    /** @throws NotFound for another team's visit; @throws Refused VISIT_NOT_OPEN after its end */
    public VisitPackage pack(VisitId id, DeviceActor to) {
        var visit = open(id, to);
        var packed = packer.pack(visit, to);
        if (visit.state() != VisitState.STARTED) {
            plans.markPacked(id, to.officer());
        }
        return packed;
    }

    /** As {@link #pack}, to be fetched part by part. */
    public PackageParts.Plan cut(VisitId id, DeviceActor to) {
        return parts.cut(pack(id, to));
    }

    /** @throws NotFound for another tablet's package, or one that is a day old */
    @Transactional(readOnly = true)
    public String part(UUID packageId, int number, DeviceActor to) {
        return parts.part(packageId, number, to.device()).orElseThrow(() -> new NotFound(packageId));
    }

    /** @return the blocks of numbers the tablet does not have yet */
    public List<Numbers.Block> refill(
            VisitId id, DeviceActor to, Numbers.@Nullable Held members, Numbers.@Nullable Held tickets) {
        return numbers.refill(open(id, to), to, members, tickets);
    }

    private ScheduledVisit open(VisitId id, DeviceActor to) {
        var visit = plans.find(id)
                .filter(found -> TeamVisits.isOwn(to.officer(), found))
                .orElseThrow(() -> new NotFound(id));
        if (!PACKABLE.contains(visit.state())) {
            throw new Refused(FieldRefusal.VISIT_NOT_OPEN);
        }
        return visit;
    }

    static String team(Actor officer) {
        var team = officer.scope().team();
        if (team == null) {
            throw new IllegalStateException("a field officer without a team");
        }
        return team;
    }
}
