package id.mcsoc.booking.pages;

import id.mcsoc.booking.ListedFamily;
import id.mcsoc.booking.OfferedService;
import id.mcsoc.booking.RequestView;
import id.mcsoc.booking.ServiceCatalog;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.members.FamilyRule.Act;
import id.mcsoc.members.FamilyRuleWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What to bring and what will be possible, from what the families asked for and the rules of the day of the visit. Nothing
 * that is on record of anybody: who writes a number on a list learns nothing by it.
 */
@Component
class BeforeComing {

    private final ServiceCatalog services;
    private final FamilyRuleWords rules;
    private final Clock clock;

    BeforeComing(ServiceCatalog services, FamilyRuleWords rules, Clock clock) {
        this.services = services;
        this.rules = rules;
        this.clock = clock;
    }

    record Service(OfferedService offered, List<FamilyRuleWords.Told> rules) {}

    record Family(String name, List<String> services, List<String> documents) {}

    /** Of the services asked for, or all of them while nobody asked. */
    List<Service> services(RequestView request) {
        var zone = request.branch().zone();
        var at = request.slot().map(slot -> slot.start()).orElse(clock.instant());
        var day = LocalDate.ofInstant(at, zone);
        var asked = request.families().stream()
                .flatMap(line -> line.family().services().stream())
                .distinct()
                .toList();
        return services.all().stream()
                .filter(one -> asked.isEmpty() || asked.contains(one.code()))
                .map(one -> new Service(one, rules.about(acts(one.code()), day)))
                .toList();
    }

    List<Family> families(RequestView request, String language) {
        return request.families().stream()
                .map(line -> family(line.family(), language))
                .toList();
    }

    private Family family(ListedFamily family, String language) {
        var wanted = family.services().stream()
                .sorted(Comparator.naturalOrder())
                .map(services::get)
                .toList();
        return new Family(
                family.headName(),
                wanted.stream().map(one -> one.name(language)).toList(),
                wanted.stream()
                        .map(one -> one.documents(language))
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList());
    }

    private static Set<Act> acts(ServiceCode code) {
        return switch (code) {
            case REGISTRATION -> EnumSet.of(Act.REGISTER, Act.ADD);
            case FACILITY_CHANGE -> EnumSet.of(Act.FACILITY);
            case DATA_CHANGE -> EnumSet.of(Act.CLASS, Act.STATUS);
            case REACTIVATION -> EnumSet.of(Act.STATUS);
            case CARD, COMPLAINT, INFORMATION -> EnumSet.noneOf(Act.class);
        };
    }
}
