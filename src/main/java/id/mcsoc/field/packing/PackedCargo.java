package id.mcsoc.field.packing;

import id.mcsoc.booking.RequestFamily;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.field.packing.PackageLog.Issued;
import id.mcsoc.geo.Areas;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.TabletCargo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log of packages back: which families' data a tablet carried away. */
@Component
@Transactional(readOnly = true)
class PackedCargo implements TabletCargo {

    private final PackageLog log;
    private final VisitPlans plans;
    private final VisitRequests requests;
    private final Members members;
    private final Areas areas;

    PackedCargo(PackageLog log, VisitPlans plans, VisitRequests requests, Members members, Areas areas) {
        this.log = log;
        this.plans = plans;
        this.requests = requests;
        this.members = members;
        this.areas = areas;
    }

    @Override
    public List<Packed> on(DeviceId device, Instant until) {
        return log.issuedTo(device, until).stream().map(this::packed).toList();
    }

    @Override
    public List<Family> families(Collection<String> cards) {
        return families(cards, Map.of());
    }

    private Packed packed(Issued issued) {
        var visit = plans.find(new VisitId(issued.visit()));
        return new Packed(
                issued.visit(),
                visit.map(this::place).orElse(""),
                visit.map(ScheduledVisit::start).orElse(Instant.EPOCH),
                issued.at(),
                issued.readableUntil(),
                families(issued.families(), visit.map(this::listed).orElse(Map.of())));
    }

    private String place(ScheduledVisit visit) {
        return areas.get(visit.area()).name() + ", " + visit.venueName();
    }

    private Map<String, RequestFamily> listed(ScheduledVisit visit) {
        return requests.families(visit.request()).stream()
                .collect(Collectors.toMap(one -> one.familyCard().value(), Function.identity(), (a, b) -> a));
    }

    private List<Family> families(Collection<String> cards, Map<String, RequestFamily> listed) {
        var numbers =
                cards.stream().distinct().sorted().map(FamilyCardNumber::new).toList();
        var known = members.families(numbers).stream()
                .collect(Collectors.toMap(FamilyView::familyCard, Function.identity()));
        return numbers.stream()
                .map(number -> Optional.ofNullable(known.get(number))
                        .map(PackedCargo::onRecord)
                        .orElseGet(() -> onList(number, listed.get(number.value()))))
                .toList();
    }

    private static Family onRecord(FamilyView family) {
        return new Family(
                family.familyCard().value(),
                family.head().name(),
                family.phone(),
                family.members().stream().map(MemberView::name).toList());
    }

    private static Family onList(FamilyCardNumber number, @Nullable RequestFamily listed) {
        return listed == null
                ? new Family(number.value(), "", "", List.of())
                : new Family(number.value(), listed.headName(), listed.phone(), List.of());
    }
}
