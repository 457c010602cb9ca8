package id.mcsoc.cards.office;

import id.mcsoc.cards.CardCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Facilities;
import id.mcsoc.geo.Facility;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberNumber;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Nik;
import id.mcsoc.print.QrCode;
import id.mcsoc.shared.Formats;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Members as they stand on their cards. */
@Component
class Faces {

    private final Areas areas;
    private final Branches branches;
    private final Facilities facilities;
    private final Formats formats;

    Faces(Areas areas, Branches branches, Facilities facilities, Formats formats) {
        this.areas = areas;
        this.branches = branches;
        this.facilities = facilities;
        this.formats = formats;
    }

    /** As it will be printed, without a code. */
    Face preview(FamilyView family, MemberView member, int copy, Instant at) {
        return face(family, member, copy, at, Optional.empty());
    }

    Face printed(FamilyView family, MemberView member, int copy, Instant at, UUID operation) {
        return face(family, member, copy, at, Optional.of(operation));
    }

    private Face face(FamilyView family, MemberView member, int copy, Instant at, Optional<UUID> operation) {
        var number = number(member);
        var zone = branches.serving(family.address().area()).zone();
        return new Face(
                member.number().isPresent() ? inFours(number) : number,
                member.number().isEmpty(),
                member.name(),
                member.nik().map(Nik::value).map(Faces::inFours).orElse("–"),
                formats.day(member.birthDate()),
                address(family),
                facilities.find(member.primaryFacility()).map(Facility::name).orElse(member.primaryFacility()),
                formats.moment(at, zone),
                copy,
                operation
                        .map(id -> QrCode.of(new CardCode(id, Optional.empty()).toString()))
                        .orElse(null));
    }

    static String number(MemberView member) {
        return member.number()
                .map(MemberNumber::value)
                .or(member::provisionalNumber)
                .orElse("-");
    }

    private String address(FamilyView family) {
        var address = family.address();
        var neighbourhood = joined(
                "/",
                address.rt().isEmpty() ? "" : "RT " + address.rt(),
                address.rw().isEmpty() ? "" : "RW " + address.rw());
        var place = areas.get(address.area()).name();
        return joined(", ", address.street(), neighbourhood, place, address.postalCode());
    }

    private static String joined(String by, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(by));
    }

    private static String inFours(String digits) {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
