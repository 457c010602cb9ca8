package id.mcsoc.seed;

import id.mcsoc.booking.RequestFamily.Precedence;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.members.MembershipStatus;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Segment;
import id.mcsoc.members.WardClass;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Families of every segment, class and status, and what they come for. */
final class FamilyMaker {

    private static final Segment[] SEGMENTS = Segment.values();

    private final Dice dice;
    private final Names names;
    private final Numbers numbers;
    private final Household household;
    private final DemoFacilities facilities;

    FamilyMaker(Dice dice, Numbers numbers, DemoFacilities facilities) {
        this.dice = dice;
        this.numbers = numbers;
        this.facilities = facilities;
        this.names = new Names(dice);
        this.household = new Household(dice, names, numbers);
    }

    /** {@code cards}: whether cards are among what its kelurahan asked for. */
    DemoFamily make(Place area, int size, SpecialCase special, boolean cards) {
        var member = special != SpecialCase.NONE || !dice.chance(0.12);
        var segment = segment(special);
        var people = household.people(area, size, facilities.near(area, dice.weighted(6, 3, 1)), special);
        var services = member ? services(special, cards) : EnumSet.of(ServiceCode.REGISTRATION);
        if (!member && cards && dice.chance(0.5)) {
            services.add(ServiceCode.CARD);
        }
        return new DemoFamily(
                numbers.familyCard(area),
                area,
                address(),
                numbers.phone(),
                email(),
                segment,
                wardClass(segment),
                status(people, segment, special, services),
                special.note(),
                member,
                services,
                dice.chance(0.82),
                precedence(people));
    }

    private Segment segment(SpecialCase special) {
        return switch (special) {
            case TURNED_21 -> Segment.PPU_COMPANY;
            case PAID_NOT_POSTED -> Segment.PBPU;
            case NEWBORN -> Segment.PBI;
            default -> SEGMENTS[dice.weighted(38, 18, 7, 12, 21, 4)];
        };
    }

    private WardClass wardClass(Segment segment) {
        return switch (segment) {
            case PBI, PBI_LOCAL -> WardClass.III;
            case PPU_STATE, PPU_COMPANY -> dice.chance(0.5) ? WardClass.I : WardClass.II;
            case PBPU, BP -> WardClass.values()[dice.weighted(15, 22, 63)];
        };
    }

    private Set<ServiceCode> services(SpecialCase special, boolean cards) {
        return switch (special) {
            case TURNED_21 -> EnumSet.of(ServiceCode.DATA_CHANGE, ServiceCode.INFORMATION);
            case NEWBORN -> EnumSet.of(ServiceCode.DATA_CHANGE, ServiceCode.CARD);
            case PAID_NOT_POSTED -> EnumSet.of(ServiceCode.COMPLAINT, ServiceCode.REACTIVATION);
            case MISSING_CARD -> EnumSet.of(ServiceCode.CARD);
            case NONE -> usual(cards);
        };
    }

    private Set<ServiceCode> usual(boolean cards) {
        var services = EnumSet.of(
                switch (dice.weighted(46, 25, 13, 10, 6)) {
                    case 0 -> ServiceCode.DATA_CHANGE;
                    case 1 -> ServiceCode.REACTIVATION;
                    case 2 -> ServiceCode.FACILITY_CHANGE;
                    case 3 -> ServiceCode.INFORMATION;
                    default -> ServiceCode.COMPLAINT;
                });
        if (cards && dice.chance(0.25)) {
            services.add(ServiceCode.CARD);
        }
        return services;
    }

    private List<DemoPerson> status(
            List<DemoPerson> people, Segment segment, SpecialCase special, Set<ServiceCode> services) {
        if (special == SpecialCase.PAID_NOT_POSTED) {
            return all(people, MembershipStatus.INACTIVE, "payment-not-posted");
        }
        if (special != SpecialCase.NONE) {
            return people;
        }
        if (services.contains(ServiceCode.REACTIVATION) || dice.chance(0.05)) {
            return dice.chance(0.2)
                    ? all(people, MembershipStatus.SUSPENDED, "arrears")
                    : all(people, MembershipStatus.INACTIVE, reason(segment));
        }
        return dice.chance(0.03) ? all(people, MembershipStatus.UNCATEGORISED, "data-mismatch") : people;
    }

    private static String reason(Segment segment) {
        return switch (segment) {
            case PBI, PBI_LOCAL -> "pbi-delisted";
            case PPU_STATE, PPU_COMPANY -> "employer-ended";
            case PBPU, BP -> "arrears";
        };
    }

    private static List<DemoPerson> all(List<DemoPerson> people, MembershipStatus status, String reason) {
        return people.stream().map(person -> person.with(status, reason)).toList();
    }

    private Set<Precedence> precedence(List<DemoPerson> people) {
        var first = EnumSet.noneOf(Precedence.class);
        if (people.stream().anyMatch(FamilyMaker::isElderly) && dice.chance(0.6)) {
            first.add(Precedence.ELDERLY);
        }
        if (people.stream().anyMatch(person -> person.relation() == Relation.CHILD && isInfant(person))) {
            first.add(Precedence.NURSING);
        }
        if (people.size() > 1 && dice.chance(0.03)) {
            first.add(Precedence.PREGNANT);
        }
        if (dice.chance(0.025)) {
            first.add(Precedence.DISABLED);
        }
        return first;
    }

    private static boolean isElderly(DemoPerson person) {
        return !isInfant(person) && LocalDate.parse(person.born()).plusYears(60).isBefore(Household.AS_OF);
    }

    private static boolean isInfant(DemoPerson person) {
        return person.born().startsWith("-")
                || LocalDate.parse(person.born()).plusYears(1).isAfter(Household.AS_OF);
    }

    private String address() {
        return String.format(Locale.ROOT, "%s,%03d,%03d", names.street(), dice.between(1, 40), dice.between(1, 12));
    }

    private String email() {
        return dice.chance(0.15) ? "keluarga" + dice.between(1000, 9999) + "@contoh.example" : "";
    }
}
