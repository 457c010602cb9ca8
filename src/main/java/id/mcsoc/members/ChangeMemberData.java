package id.mcsoc.members;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Changes one atomic group of a member or, for address and contact, of the whole family.
 *
 * @param base the values the officer saw; the change applies only where they still stand, else it is a conflict
 * @param set the new values, by field name: {@code street, rt, rw, area, postalCode} · {@code phone, email} ·
 *     {@code primaryFacility} · {@code nik, name, birthDate, sex} · {@code wardClass} · {@code status,
 *     statusReason} · {@code segment} · {@code arrearsMonths, instalments}
 * @param letter the paper was shown that a rule's exception asks for: of moving, of studying
 * @param effective the day it happened, where the officer was told; never of a facility, a class or a segment
 */
public record ChangeMemberData(
        MemberId member,
        Group group,
        Map<String, String> base,
        Map<String, String> set,
        String reason,
        boolean letter,
        Optional<LocalDate> effective) {

    public ChangeMemberData(
            MemberId member,
            Group group,
            Map<String, String> base,
            Map<String, String> set,
            String reason,
            boolean letter) {
        this(member, group, base, set, reason, letter, Optional.empty());
    }

    public ChangeMemberData(
            MemberId member, Group group, Map<String, String> base, Map<String, String> set, String reason) {
        this(member, group, base, set, reason, false);
    }

    public enum Group {
        ADDRESS,
        CONTACT,
        FACILITY,
        IDENTITY,
        CLASS,
        FAMILY_STATUS,
        SEGMENT,
        REHAB;

        /** Counts from the first of next month, whenever it was asked for. */
        boolean countsFromNextMonth() {
            return this == FACILITY || this == CLASS || this == SEGMENT;
        }

        /** Of one person; the others are of the whole family. */
        public boolean isPersonal() {
            return this == FACILITY || this == IDENTITY || this == FAMILY_STATUS;
        }

        /** Who a person is, is never decided by one pair of eyes. */
        boolean needsTwoPeople() {
            return this == IDENTITY;
        }
    }
}
