package id.mcsoc.booking.pooling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Assumptions of the house, each a setting.
 *
 * @param mostMinutes by road from any member to the host's place, crossings counted
 * @param mostMembers kelurahan in one group
 * @param fewest families that look for neighbours; fewer are too few to begin with
 * @param openNoticeDays from today to the visit of a new group
 * @param joinNoticeDays from today to a visit that is asked for already: shorter, but before its list is closed
 * @param invitationDays an invitation is open for so long
 */
@ConfigurationProperties("mcs.booking.pooling")
public record PoolRules(
        @DefaultValue("30") int mostMinutes,
        @DefaultValue("3") int mostMembers,
        @DefaultValue("4") int fewest,
        @DefaultValue("7") int openNoticeDays,
        @DefaultValue("4") int joinNoticeDays,
        @DefaultValue("3") int invitationDays) {}
