package id.mcsoc.members;

import static id.mcsoc.members.MemberRefusal.*;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.members.rules.ChangeChecks;
import id.mcsoc.members.rules.Finding;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a changed address, contact or facility must be like. */
@Component
class ChangeRules {

    private final Areas areas;
    private final Branches branches;
    private final RegistrationRules rules;
    private final FamilyRules families;
    private final AutodebitTable accounts;

    ChangeRules(
            Areas areas, Branches branches, RegistrationRules rules, FamilyRules families, AutodebitTable accounts) {
        this.areas = areas;
        this.branches = branches;
        this.rules = rules;
        this.families = families;
        this.accounts = accounts;
    }

    /** The wish in the house's spelling; only known fields. */
    Map<String, String> normalised(ChangeMemberData command, GroupState state) {
        var result = new LinkedHashMap<String, String>();
        command.set().forEach((field, value) -> {
            if (!state.values().containsKey(field)) {
                throw new Refused(FIELD_UNKNOWN, field);
            }
            result.put(field, state.value(field).equals(value) ? value : spelled(field, value));
        });
        return result;
    }

    /** What the officer saw of the fields they change, and of the rest of the group as far as it was sent. */
    Map<String, String> normalisedBase(ChangeMemberData command) {
        var result = new LinkedHashMap<String, String>();
        command.set().keySet().forEach(field -> result.put(field, ""));
        command.base().forEach((field, value) -> result.put(field, seen(field, value)));
        return result;
    }

    Address address(GroupState next) {
        var address = new Address(
                next.value("street"),
                next.value("rt"),
                next.value("rw"),
                area(next.value("area")),
                next.value("postalCode"));
        Contact.checkAddress(address);
        return address;
    }

    BranchCode branchOf(Address address) {
        try {
            return branches.serving(address.area()).code();
        } catch (NotFound outsideEveryTerritory) {
            throw new Refused(AREA_UNKNOWN, address.area().value());
        }
    }

    void checkFacility(String code) {
        rules.checkFacility(code);
    }

    /** @throws Refused when a rule makes the change impossible */
    List<Finding> judge(ChangeMemberData command, Changes.Held held, GroupState next, Origin origin) {
        if (origin.channel() == Origin.Channel.CENTRE || !Situations.judged(command.group())) {
            return List.of();
        }
        var account = accounts.of(held.family().familyCard()).map(AutodebitTable.Shown::facts);
        return families.judge(Situations.changing(command, held, next, account, day(held, origin)));
    }

    /** The wish with the rule that made it a case, for whoever decides it. */
    ChangeMemberData explained(ChangeMemberData change, Finding finding) {
        var reason = change.reason() + " · " + families.sentence(finding);
        return new ChangeMemberData(
                change.member(),
                change.group(),
                change.base(),
                change.set(),
                reason,
                change.letter(),
                change.effective());
    }

    LocalDate day(Changes.Held held, Origin origin) {
        var zone = branches.get(new BranchCode(held.branch())).zone();
        return LocalDate.ofInstant(origin.capturedAt(), zone);
    }

    /** @throws Refused for a day that has not come yet */
    LocalDate effective(ChangeMemberData command, Changes.Held held, Origin origin) {
        var day = day(held, origin);
        if (command.group().countsFromNextMonth()) {
            return ChangeChecks.nextMonth(day);
        }
        if (command.effective().filter(day::isBefore).isPresent()) {
            throw new Refused(EFFECTIVE_INVALID);
        }
        return command.effective().orElse(day);
    }

    private AreaCode area(String code) {
        try {
            return areas.get(new AreaCode(code)).code();
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new Refused(AREA_UNKNOWN, code);
        }
    }

    private String spelled(String field, String value) {
        return switch (field) {
            case "phone" -> Contact.phone(value);
            case "email" -> Contact.email(value);
            default -> value.strip();
        };
    }

    private String seen(String field, String value) {
        try {
            return value.isBlank() ? "" : spelled(field, value);
        } catch (Refused oldSpelling) {
            return value;
        }
    }
}
