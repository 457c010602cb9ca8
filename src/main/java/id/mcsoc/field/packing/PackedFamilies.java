package id.mcsoc.field.packing;

import id.mcsoc.access.Restrictions;
import id.mcsoc.booking.RequestFamily;
import id.mcsoc.cards.Cards;
import id.mcsoc.field.VisitPackage.PackedAddress;
import id.mcsoc.field.VisitPackage.PackedFamily;
import id.mcsoc.field.VisitPackage.PackedMember;
import id.mcsoc.geo.Facilities;
import id.mcsoc.geo.Facility;
import id.mcsoc.members.Address;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberNumber;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Nik;
import id.mcsoc.planning.VisitId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The families on the request's list, with what is on record of them. */
@Component
class PackedFamilies {

    private final Members members;
    private final Cards cards;
    private final Facilities facilities;
    private final PackageLog log;
    private final Restrictions restrictions;

    PackedFamilies(Members members, Cards cards, Facilities facilities, PackageLog log, Restrictions restrictions) {
        this.members = members;
        this.cards = cards;
        this.facilities = facilities;
        this.log = log;
        this.restrictions = restrictions;
    }

    /** Whoever changes one of them meanwhile waits, and then finds that this visit must hear of it. */
    List<PackedFamily> pack(VisitId visit, List<RequestFamily> all) {
        var listed = open(all);
        var numbers = listed.stream().map(RequestFamily::familyCard).toList();
        numbers.forEach(card -> log.include(visit, card));
        members.hold(numbers);
        Map<FamilyCardNumber, FamilyView> known = members.families(numbers).stream()
                .collect(Collectors.toMap(FamilyView::familyCard, Function.identity()));
        var paying = members.withAccount(numbers);
        return listed.stream()
                .map(family -> {
                    var onRecord = known.get(family.familyCard());
                    return onRecord == null
                            ? unknown(family)
                            : known(family, onRecord, paying.contains(family.familyCard()));
                })
                .toList();
    }

    /** Whose data is restricted stays at the office. */
    private List<RequestFamily> open(List<RequestFamily> all) {
        var closed =
                restrictions.among(all.stream().map(PackedFamilies::subject).toList());
        return all.stream().filter(family -> !closed.contains(subject(family))).toList();
    }

    private static String subject(RequestFamily family) {
        return "family:" + family.familyCard().value();
    }

    private static PackedFamily unknown(RequestFamily listed) {
        return new PackedFamily(
                listed.familyCard().value(),
                false,
                listed.headName(),
                listed.phone(),
                "",
                null,
                names(listed.services()),
                listed.documentsReady(),
                names(listed.precedence()),
                List.of(),
                0,
                null,
                false,
                List.of());
    }

    private PackedFamily known(RequestFamily listed, FamilyView family, boolean account) {
        return new PackedFamily(
                family.familyCard().value(),
                true,
                family.head().name(),
                family.phone(),
                family.email(),
                address(family.address()),
                names(listed.services()),
                listed.documentsReady(),
                names(listed.precedence()),
                family.notes(),
                family.revision(),
                family.classFrom(),
                account,
                family.members().stream().map(this::member).toList());
    }

    private PackedMember member(MemberView member) {
        return new PackedMember(
                member.id().value(),
                member.nik().map(Nik::value).orElse(null),
                member.number().map(MemberNumber::value).orElse(null),
                member.provisionalNumber().orElse(null),
                member.name(),
                member.birthDate(),
                member.sex().name(),
                member.relation().name(),
                member.segment().name(),
                member.wardClass().name(),
                member.status().name(),
                member.statusReason(),
                member.primaryFacility(),
                facilities.find(member.primaryFacility()).map(Facility::name).orElse(""),
                member.facilityFrom(),
                member.revision(),
                cards.copies(member.id()));
    }

    private static PackedAddress address(Address address) {
        return new PackedAddress(
                address.street(), address.rt(), address.rw(), address.area().value(), address.postalCode());
    }

    private static List<String> names(java.util.Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }
}
