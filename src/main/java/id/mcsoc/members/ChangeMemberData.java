package id.mcsoc.members;

import java.util.Map;

/**
 * Changes one atomic group of a member or, for address and contact, of the whole family.
 *
 * @param base the values the officer saw; the change applies only where they still stand, else it is a conflict
 * @param set the new values, by field name: {@code street, rt, rw, area, postalCode} · {@code phone, email} ·
 *     {@code primaryFacility}
 */
public record ChangeMemberData(
        MemberId member, Group group, Map<String, String> base, Map<String, String> set, String reason) {

    public enum Group {
        ADDRESS,
        CONTACT,
        FACILITY
    }
}
