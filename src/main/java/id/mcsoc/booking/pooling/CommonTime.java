package id.mcsoc.booking.pooling;

import id.mcsoc.booking.CommonWindows;
import id.mcsoc.booking.GroupMember;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.ProposedSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The earliest hours that all members offer and that are long enough for all their families. */
final class CommonTime {

    private final PoolRules rules;
    private final LocalDate today;
    private final ZoneId zone;

    CommonTime(PoolRules rules, LocalDate today, ZoneId zone) {
        this.rules = rules;
        this.today = today;
        this.zone = zone;
    }

    /** A slot that stands already decides. @param minutes the team stays */
    Optional<OfferedWindow> of(GroupMember host, List<GroupMember> guests, int minutes) {
        var offers = Stream.concat(Stream.of(offer(host)), guests.stream().map(GroupMember::windows))
                .toList();
        var earliest = today.plusDays(host.open() ? rules.joinNoticeDays() : rules.openNoticeDays());
        return CommonWindows.of(offers).stream()
                .filter(window -> !window.date().isBefore(earliest))
                .filter(window -> Duration.between(window.from(), window.to()).toMinutes() >= minutes)
                .findFirst();
    }

    private List<OfferedWindow> offer(GroupMember host) {
        return host.slot().map(slot -> List.of(window(slot))).orElseGet(host::windows);
    }

    private OfferedWindow window(ProposedSlot slot) {
        var start = slot.start().atZone(zone);
        return new OfferedWindow(
                start.toLocalDate(),
                start.toLocalTime(),
                slot.end().atZone(zone).toLocalTime(),
                true);
    }
}
