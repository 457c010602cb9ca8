package id.mcsoc.booking.pooling;

import id.mcsoc.booking.GroupMember;
import id.mcsoc.booking.Presence;
import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.members.FamilyCardNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds neighbours that reach the minimum together. The same requests, in whatever order, give the same groups; a group
 * holds nobody it does not need.
 */
final class GroupFormation {

    private static final Comparator<GroupMember> BY_ID =
            Comparator.comparing(member -> member.id().toString());

    private final PoolRules rules;
    private final int minimum;
    private final TravelTimes roads;
    private final Presence presence;
    private final CommonTime time;

    GroupFormation(PoolRules rules, int minimum, TravelTimes roads, Presence presence, CommonTime time) {
        this.rules = rules;
        this.minimum = minimum;
        this.roads = roads;
        this.presence = presence;
        this.time = time;
    }

    /** New groups of requests that all wait, the best first. */
    List<Group> among(List<GroupMember> waiting) {
        var found = new ArrayList<Group>();
        var few = waiting.stream().filter(this::looks).sorted(BY_ID).toList();
        for (int size = 2; size <= rules.mostMembers(); size++) {
            var smaller = found.stream().map(Group::ids).toList();
            for (var set : sets(few, size)) {
                if (smaller.stream().noneMatch(ids(set)::containsAll)) {
                    best(set).ifPresent(found::add);
                }
            }
        }
        return found.stream().sorted(Group.BEST_FIRST).toList();
    }

    /** What one that waits could add to an open request: it needs no more than the host's room for one more. */
    List<Group> joining(List<GroupMember> open, List<GroupMember> waiting) {
        return open.stream()
                .filter(host -> host.kelurahan() < rules.mostMembers())
                .flatMap(host -> waiting.stream()
                        .filter(guest -> !guest.id().equals(host.id()))
                        .flatMap(guest -> at(host, List.of(guest)).stream()))
                .sorted(Group.BEST_FIRST)
                .toList();
    }

    /** Whether these may still share a visit at this host's place. */
    Optional<Group> at(GroupMember host, List<GroupMember> guests) {
        var families = distinct(host, guests);
        if (families < minimum || guests.stream().anyMatch(guest -> !near(guest, host))) {
            return Optional.empty();
        }
        var work = host.serviceMinutes()
                + guests.stream().mapToInt(GroupMember::serviceMinutes).sum();
        return time.of(host, guests, presence.minutes(families, work))
                .map(window ->
                        new Group(host, guests, window, families, familySeconds(host, guests), km(host, guests)));
    }

    /** From the best on, each request once. */
    static List<Group> disjoint(List<Group> ranked) {
        var taken = new HashSet<RequestId>();
        return ranked.stream()
                .filter(group -> group.members().map(GroupMember::id).noneMatch(taken::contains))
                .peek(group -> taken.addAll(group.ids()))
                .toList();
    }

    private boolean looks(GroupMember member) {
        return member.families().size() >= rules.fewest() && member.families().size() < minimum;
    }

    /** Sets of so many, each with a member that all the others are near to. */
    private Set<List<GroupMember>> sets(List<GroupMember> waiting, int size) {
        var sets = new LinkedHashSet<List<GroupMember>>();
        for (var host : waiting) {
            var near = waiting.stream()
                    .filter(other -> !other.equals(host) && near(other, host))
                    .toList();
            choose(near, size - 1)
                    .forEach(others -> sets.add(Stream.concat(Stream.of(host), others.stream())
                            .sorted(BY_ID)
                            .toList()));
        }
        return sets;
    }

    private static List<List<GroupMember>> choose(List<GroupMember> from, int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        var chosen = new ArrayList<List<GroupMember>>();
        for (int i = 0; i <= from.size() - count; i++) {
            var first = from.get(i);
            choose(from.subList(i + 1, from.size()), count - 1)
                    .forEach(rest -> chosen.add(
                            Stream.concat(Stream.of(first), rest.stream()).toList()));
        }
        return chosen;
    }

    /** At the member's place to which the families' ways are shortest. */
    private Optional<Group> best(List<GroupMember> set) {
        return set.stream()
                .flatMap(host -> at(
                        host, set.stream().filter(other -> !other.equals(host)).toList())
                        .stream())
                .min(Comparator.comparingLong(Group::familySeconds)
                        .thenComparing(group -> group.host().id().toString()));
    }

    private boolean near(GroupMember guest, GroupMember host) {
        return roads.seconds(guest.place(), host.place()) <= rules.mostMinutes() * 60;
    }

    private static Set<RequestId> ids(List<GroupMember> set) {
        return set.stream().map(GroupMember::id).collect(Collectors.toSet());
    }

    private static int distinct(GroupMember host, List<GroupMember> guests) {
        var cards = new HashSet<FamilyCardNumber>(host.families());
        guests.forEach(guest -> cards.addAll(guest.families()));
        return cards.size();
    }

    private long familySeconds(GroupMember host, List<GroupMember> guests) {
        return guests.stream()
                .mapToLong(guest -> (long) guest.families().size() * roads.seconds(guest.place(), host.place()))
                .sum();
    }

    private double km(GroupMember host, List<GroupMember> guests) {
        return guests.stream()
                .mapToDouble(guest -> roads.roadKm(guest.place(), host.place()))
                .sum();
    }
}
