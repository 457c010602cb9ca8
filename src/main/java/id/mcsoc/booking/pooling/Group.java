package id.mcsoc.booking.pooling;

import id.mcsoc.booking.GroupMember;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.RequestId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requests that could be one visit.
 *
 * @param time earliest hours that suit everybody
 * @param families distinct ones, all together
 * @param familySeconds by road to the host, every family's way added up
 * @param km by road from the guests to the host
 */
public record Group(
        GroupMember host, List<GroupMember> guests, OfferedWindow time, int families, long familySeconds, double km) {

    /** Few kelurahan before many, short ways before long ones, soon before late; never undecided. */
    static final Comparator<Group> BEST_FIRST = Comparator.<Group>comparingInt(
                    group -> group.guests().size())
            .thenComparingLong(Group::familySeconds)
            .thenComparing(group -> group.time().date())
            .thenComparing(group -> group.time().from())
            .thenComparing(group -> group.members()
                    .map(one -> one.id().toString())
                    .sorted()
                    .toList()
                    .toString());

    Stream<GroupMember> members() {
        return Stream.concat(Stream.of(host), guests.stream());
    }

    Set<RequestId> ids() {
        return members().map(GroupMember::id).collect(Collectors.toSet());
    }

    boolean has(RequestId id) {
        return members().anyMatch(one -> one.id().equals(id));
    }

    /** Known by its areas, so that nobody learns another's request number. */
    String key() {
        return members().map(one -> one.area().value()).sorted().collect(Collectors.joining("+"));
    }
}
