package id.mcsoc.members;

import id.mcsoc.members.rules.Finding;
import java.util.List;

/** How somebody begins: whom the state pays for is active; the others wait for what the rules say. */
record FirstStanding(MembershipStatus status, String reason) {

    static FirstStanding of(MemberId member, Segment segment, List<Finding> findings) {
        var person = member.toString();
        if (findings.stream().anyMatch(one -> one.says("rule.newborn-of-state", person))) {
            return new FirstStanding(MembershipStatus.ACTIVE, "");
        }
        return new FirstStanding(MembershipStatus.INACTIVE, reason(person, segment, findings));
    }

    /** Who pays by themselves is covered from the first payment; the others once their payer confirms. */
    private static String reason(String person, Segment segment, List<Finding> findings) {
        if (!segment.paysAlone()) {
            return "awaiting-verification";
        }
        var newborn = findings.stream()
                .anyMatch(one -> one.says("rule.newborn-in-time", person) || one.says("rule.newborn-late", person));
        return newborn ? "newborn-unpaid" : "awaiting-first-payment";
    }
}
