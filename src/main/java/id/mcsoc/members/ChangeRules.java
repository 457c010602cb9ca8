package id.mcsoc.members;

import static id.mcsoc.members.MemberRefusal.*;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Formats;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a changed address, contact or facility must be like. */
@Component
class ChangeRules {

    static final int MONTHS_BETWEEN_FACILITIES = 3;

    private final Areas areas;
    private final Branches branches;
    private final RegistrationRules rules;
    private final Formats format;

    ChangeRules(Areas areas, Branches branches, RegistrationRules rules, Formats format) {
        this.areas = areas;
        this.branches = branches;
        this.rules = rules;
        this.format = format;
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

    /** Once in three months, and only from the first of next month on. */
    PendingFacility facility(Changes.Held held, GroupState next, Origin origin) {
        rules.checkFacility(next.value("primaryFacility"));
        var zone = branches.get(new BranchCode(held.branch())).zone();
        var day = LocalDate.ofInstant(origin.capturedAt(), zone);
        var last = held.member()
                .pendingFacility()
                .map(PendingFacility::from)
                .orElse(held.member().facilitySince());
        if (last.plusMonths(MONTHS_BETWEEN_FACILITIES).isAfter(day)) {
            throw new Refused(FACILITY_CHANGED_RECENTLY, format.longDate(last.plusMonths(MONTHS_BETWEEN_FACILITIES)));
        }
        return new PendingFacility(
                next.value("primaryFacility"), day.withDayOfMonth(1).plusMonths(1));
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
