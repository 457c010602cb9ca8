package id.mcsoc.members;

import java.util.Map;

/**
 * A registration that met a family registered before, on another tablet or at the office.
 *
 * @param members who each applicant is, by the id the tablet gave
 * @param cases differences that wait for a person at the office
 */
public record Joined(FamilyView family, Map<MemberId, MemberView> members, int cases) {}
