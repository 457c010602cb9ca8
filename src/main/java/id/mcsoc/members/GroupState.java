package id.mcsoc.members;

import id.mcsoc.members.ChangeMemberData.Group;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The values of one atomic group as they stand, by field name, and the revision they belong to. */
record GroupState(Map<String, String> values, long revision) {

    static GroupState of(Group group, FamilyView family, MemberView member) {
        return switch (group) {
            case ADDRESS -> new GroupState(address(family.address()), family.revision());
            case CONTACT ->
                new GroupState(ordered("phone", family.phone(), "email", family.email()), family.revision());
            case IDENTITY -> new GroupState(identity(member), member.revision());
            case CLASS -> new GroupState(ordered("wardClass", wardClass(family).name()), family.revision());
            case FAMILY_STATUS ->
                new GroupState(
                        ordered("status", member.status().name(), "statusReason", member.statusReason()),
                        member.revision());
            case REHAB -> new GroupState(rehab(family), family.revision());
            case SEGMENT ->
                new GroupState(ordered("segment", family.head().segment().name()), family.revision());
            case FACILITY -> new GroupState(ordered("primaryFacility", facility(member)), member.revision());
        };
    }

    private static Map<String, String> rehab(FamilyView family) {
        return ordered(
                "arrearsMonths",
                family.rehab().map(plan -> Integer.toString(plan.months())).orElse(""),
                "instalments",
                family.rehab().map(plan -> Integer.toString(plan.instalments())).orElse(""));
    }

    private static Map<String, String> identity(MemberView member) {
        return ordered(
                "nik",
                member.nik().map(Nik::value).orElse(""),
                "name",
                member.name(),
                "birthDate",
                member.birthDate().toString(),
                "sex",
                member.sex().name());
    }

    /** The facility already asked for counts: a second wish must have seen the first. */
    private static String facility(MemberView member) {
        return member.pendingFacility().map(PendingFacility::facility).orElse(member.primaryFacility());
    }

    private static WardClass wardClass(FamilyView family) {
        return family.pendingClass()
                .map(PendingClass::wardClass)
                .orElse(family.head().wardClass());
    }

    private static Map<String, String> address(Address address) {
        return ordered(
                "street",
                address.street(),
                "rt",
                address.rt(),
                "rw",
                address.rw(),
                "area",
                address.area().value(),
                "postalCode",
                address.postalCode());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    boolean hasAll(Map<String, String> others) {
        return others.entrySet().stream()
                .allMatch(other -> Objects.equals(values.get(other.getKey()), other.getValue()));
    }

    GroupState with(Map<String, String> others) {
        var next = new LinkedHashMap<>(values);
        next.putAll(others);
        return new GroupState(next, revision);
    }

    private static Map<String, String> ordered(String... keysAndValues) {
        var result = new LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            result.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return result;
    }
}
