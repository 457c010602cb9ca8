package id.mcsoc.members;

import java.time.LocalDate;

/**
 * What a status means and what to do next, in words for the family, from a day on.
 *
 * @param reason a member's {@code statusReason}, or the name of a {@link MembershipStatus} for who has none
 */
public record StatusStep(
        String reason,
        LocalDate validFrom,
        String said,
        String saidEnglish,
        String next,
        String nextEnglish,
        String source,
        String url) {

    boolean isOf(MemberView member) {
        return reason.equals(member.statusReason().isEmpty() ? member.status().name() : member.statusReason());
    }
}
