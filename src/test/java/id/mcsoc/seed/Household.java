package id.mcsoc.seed;

import id.mcsoc.members.MembershipStatus;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who lives in a family of a given size. Ages are those of {@link #AS_OF}. */
final class Household {

    static final LocalDate AS_OF = LocalDate.of(2026, 12, 1);

    private final Dice dice;
    private final Names names;
    private final Numbers numbers;

    Household(Dice dice, Names names, Numbers numbers) {
        this.dice = dice;
        this.names = names;
        this.numbers = numbers;
    }

    List<DemoPerson> people(Place area, int size, String facility, SpecialCase special) {
        var people = new ArrayList<DemoPerson>();
        var months = dice.chance(0.06) ? dice.between(0, 2) : dice.between(3, 60);
        var one = new Maker(area, facility, months);
        var headAge = headAge(size, special);
        var single = special == SpecialCase.NEWBORN || size == 1 || dice.chance(size == 2 ? 0.35 : 0.14);
        var headWoman = special == SpecialCase.NEWBORN || single && dice.chance(0.75);
        var head = one.adult(headWoman, headAge, Relation.HEAD);
        people.add(head);
        if (!single) {
            people.add(one.adult(
                    !headWoman,
                    Math.max(19, headAge - dice.between(-2, 8)),
                    headWoman ? Relation.HUSBAND : Relation.WIFE));
        }
        var elders = size >= 5 && dice.chance(0.35) ? 1 : 0;
        while (people.size() < size - elders - special.people()) {
            people.add(younger(one, headAge, head));
        }
        special.child(one, head).ifPresent(people::add);
        if (elders > 0) {
            people.add(one.adult(
                    dice.chance(0.6),
                    Math.min(88, headAge + dice.between(21, 34)),
                    dice.chance(0.6) ? Relation.PARENT : Relation.PARENT_IN_LAW));
        }
        return people;
    }

    private int headAge(int size, SpecialCase special) {
        return switch (special) {
            case NEWBORN -> dice.between(20, 38);
            case TURNED_21 -> dice.between(44, 56);
            default -> size <= 2 ? dice.between(23, 78) : dice.between(27, 60);
        };
    }

    private DemoPerson younger(Maker one, int headAge, DemoPerson head) {
        if (headAge > 52 && dice.chance(0.3)) {
            return one.child(dice.between(0, 12), head, Relation.GRANDCHILD);
        }
        if (headAge > 52 && dice.chance(0.15)) {
            return one.adult(dice.chance(0.6), dice.between(20, 32), Relation.CHILD_IN_LAW);
        }
        if (dice.chance(0.04)) {
            return one.adult(
                    dice.chance(0.5), dice.between(18, 45), dice.chance(0.8) ? Relation.OTHER_FAMILY : Relation.HELPER);
        }
        var eldest = Math.max(1, Math.min(20, headAge - 20));
        return one.child(dice.between(Math.min(eldest, Math.max(0, headAge - 42)), eldest), head, Relation.CHILD);
    }

    /** Makes the people of one family. */
    final class Maker {

        private final Place area;
        private final String facility;
        private final int months;

        Maker(Place area, String facility, int months) {
            this.area = area;
            this.facility = facility;
            this.months = months;
        }

        DemoPerson adult(boolean woman, int age, Relation relation) {
            return person(woman, birthday(age), woman ? names.woman() : names.man(), relation);
        }

        DemoPerson child(int age, DemoPerson head, Relation relation) {
            var girl = dice.chance(0.5);
            return person(girl, birthday(Math.min(age, 20)), names.child(girl, head.name()), relation);
        }

        DemoPerson turned21(DemoPerson head) {
            var girl = dice.chance(0.5);
            var born = LocalDate.of(2005, dice.between(1, 10), dice.between(1, 28));
            return person(girl, born, names.child(girl, head.name()), Relation.CHILD)
                    .with(MembershipStatus.INACTIVE, "turned-21");
        }

        DemoPerson newborn(DemoPerson mother) {
            var sex = dice.chance(0.5) ? Sex.FEMALE : Sex.MALE;
            var daysAgo = "-" + dice.between(3, 26);
            return new DemoPerson(
                    "",
                    mother.nik(),
                    numbers.member(),
                    "Bayi " + mother.name(),
                    daysAgo,
                    sex,
                    Relation.CHILD,
                    MembershipStatus.ACTIVE,
                    "",
                    facility,
                    0);
        }

        private DemoPerson person(boolean woman, LocalDate born, String name, Relation relation) {
            return new DemoPerson(
                    numbers.nik(area, born, woman),
                    "",
                    numbers.member(),
                    name,
                    born.toString(),
                    woman ? Sex.FEMALE : Sex.MALE,
                    relation,
                    MembershipStatus.ACTIVE,
                    "",
                    facility,
                    months);
        }

        private LocalDate birthday(int age) {
            return AS_OF.minusYears(age).minusDays(dice.between(20, 360));
        }
    }
}
