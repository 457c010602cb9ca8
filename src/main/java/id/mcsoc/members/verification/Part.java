package id.mcsoc.members.verification;

import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.MemberId;
import java.util.Map;
import java.util.Optional;

/** One group of data of one person: what is corrected at once. A family's groups are its head's. */
record Part(MemberId member, Group group) {

    private static final Map<String, Group> GROUPS = Map.ofEntries(
            Map.entry("street", Group.ADDRESS),
            Map.entry("rt", Group.ADDRESS),
            Map.entry("rw", Group.ADDRESS),
            Map.entry("area", Group.ADDRESS),
            Map.entry("postalCode", Group.ADDRESS),
            Map.entry("phone", Group.CONTACT),
            Map.entry("email", Group.CONTACT),
            Map.entry("segment", Group.SEGMENT),
            Map.entry("wardClass", Group.CLASS),
            Map.entry("nik", Group.IDENTITY),
            Map.entry("name", Group.IDENTITY),
            Map.entry("birthDate", Group.IDENTITY),
            Map.entry("sex", Group.IDENTITY),
            Map.entry("primaryFacility", Group.FACILITY));

    /** Empty for what nobody can change afterwards: how somebody is related. */
    static Optional<Part> of(Verification one, Verification.Field field) {
        var group = one.matter().group().or(() -> Optional.ofNullable(GROUPS.get(field.label())));
        return group.map(found -> new Part(field.person().map(MemberId::new).orElse(one.member()), found));
    }
}
