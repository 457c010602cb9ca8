package id.mcsoc.members.rules;

import static id.mcsoc.members.rules.Finding.broken;

import id.mcsoc.members.FamilyRule;
import id.mcsoc.members.FamilyRule.Act;
import id.mcsoc.members.rules.Situation.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a family card must be like as a whole. */
final class CardChecks {

    private CardChecks() {}

    /** Who joins a family finds its head there. */
    static List<Finding> oneHead(FamilyRule rule, Situation of) {
        var heads = of.people().stream().filter(Person::isHead).toList();
        var wanted = of.act() == Act.ADD ? 0 : 1;
        if (heads.size() == wanted) {
            return List.of();
        }
        var tooMany = heads.size() > wanted
                ? Optional.of(heads.get(wanted))
                : of.people().stream().findFirst();
        return List.of(broken(rule, "one-head-needed", tooMany));
    }

    static List<Finding> wholeFamily(FamilyRule rule, Situation of) {
        var given = of.people().size();
        return of.onCard() == null || of.onCard() == given
                ? List.of()
                : List.of(broken(rule, "family-incomplete", Optional.empty(), of.onCard(), given));
    }

    static List<Finding> oneClass(FamilyRule rule, Situation of) {
        var classes = of.people().stream()
                .map(Person::wardClass)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return classes <= 1 ? List.of() : List.of(broken(rule, "one-class", Optional.empty()));
    }

    static List<Finding> offered(FamilyRule rule, Situation of) {
        var wanted = of.act() == Act.CLASS ? of.wish().wanted() : of.wardClass();
        var classes = rule.list("classes");
        return wanted == null || wanted.isEmpty() || classes.contains(wanted)
                ? List.of()
                : List.of(broken(rule, "class-not-offered", Optional.empty(), wanted, String.join(", ", classes)));
    }
}
