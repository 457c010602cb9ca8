package id.mcsoc.booking.pooling;

import id.mcsoc.booking.GroupMember;
import id.mcsoc.booking.Groups;
import id.mcsoc.booking.Presence;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitWindows;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.TravelTimes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who fits to whom in a branch today; nobody who has an open invitation, and no group that somebody declined. */
@Component
@EnableConfigurationProperties(PoolRules.class)
class Matching {

    private static final int SHOWN = 3;

    private final Groups groups;
    private final PoolRepository pools;
    private final PoolRules rules;
    private final Ways ways;
    private final Today today;

    Matching(Groups groups, PoolRepository pools, PoolRules rules, Ways ways, Today today) {
        this.groups = groups;
        this.pools = pools;
        this.rules = rules;
        this.ways = ways;
        this.today = today;
    }

    /** How far it is and how long it takes. */
    @Component
    record Ways(TravelTimes roads, Presence presence) {}

    /** What day it is where. */
    @Component
    record Today(VisitWindows windows, Branches branches) {}

    /** Fewer look for more of their own first. */
    int fewest() {
        return rules.fewest();
    }

    /** The best few for one request, whether it waits or falls short. */
    List<Group> suggestions(GroupMember seeker, BranchCode branch) {
        var free = free(branch);
        var open = groups.open(branch);
        var with = Stream.concat(
                        Stream.of(seeker), free.stream().filter(one -> !one.id().equals(seeker.id())))
                .toList();
        var found = seeker.open()
                ? formation(branch).joining(List.of(seeker), free)
                : Stream.concat(
                                formation(branch).among(with).stream(),
                                formation(branch).joining(open, List.of(seeker)).stream())
                        .toList();
        return untried(found, branch).stream()
                .filter(group -> group.has(seeker.id()))
                .limit(SHOWN)
                .toList();
    }

    /** Groups that do not compete with each other, the best first. */
    List<Group> all(BranchCode branch) {
        return GroupFormation.disjoint(untried(formation(branch).among(free(branch)), branch));
    }

    /** Whether these may still share a visit. */
    Optional<Group> still(Pool pool) {
        var everybody = Stream.concat(groups.waiting(pool.branch()).stream(), groups.open(pool.branch()).stream())
                .collect(Collectors.toMap(GroupMember::id, one -> one, (one, same) -> one));
        var host = everybody.get(pool.host());
        var guests = pool.guests().stream()
                .flatMap(guest -> Optional.ofNullable(everybody.get(guest)).stream())
                .filter(guest -> !guest.open())
                .toList();
        return host == null || guests.size() < pool.guests().size()
                ? Optional.empty()
                : formation(pool.branch()).at(host, guests);
    }

    private GroupFormation formation(BranchCode branch) {
        var time = new CommonTime(
                rules,
                today.windows().today(branch),
                today.branches().get(branch).zone());
        return new GroupFormation(rules, groups.minimum(), ways.roads(), ways.presence(), time);
    }

    private List<GroupMember> free(BranchCode branch) {
        var invited = pools.in(branch.value(), Pool.State.INVITED).stream()
                .flatMap(pool -> pool.members().stream())
                .map(PoolMember::request)
                .collect(Collectors.toSet());
        return groups.waiting(branch).stream()
                .filter(member -> !invited.contains(member.id()))
                .toList();
    }

    private List<Group> untried(List<Group> found, BranchCode branch) {
        Set<Set<RequestId>> declined = pools.in(branch.value(), Pool.State.DECLINED).stream()
                .map(pool -> pool.members().stream().map(PoolMember::request).collect(Collectors.toSet()))
                .collect(Collectors.toCollection(HashSet::new));
        return found.stream().filter(group -> !declined.contains(group.ids())).toList();
    }
}
