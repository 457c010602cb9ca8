package id.mcsoc.booking.pooling;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.GroupMember;
import id.mcsoc.booking.Groups;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.pooling.PoolView.Invitation;
import id.mcsoc.booking.pooling.PoolView.Partner;
import id.mcsoc.booking.pooling.PoolView.Shared;
import id.mcsoc.booking.pooling.PoolView.Suggestion;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Neighbours to look at: whom one could ask, who asks, with whom one shares a visit. */
@Service
@Transactional(readOnly = true)
public class Pools {

    private static final Set<RequestState> MAY_WAIT = Set.of(RequestState.DRAFT, RequestState.RELEASED);
    private static final Set<RequestState> SEEKS =
            Set.of(RequestState.DRAFT, RequestState.PROPOSED, RequestState.ACCEPTED);

    private final PoolRepository pools;
    private final Groups groups;
    private final Matching matching;
    private final Map map;
    private final Clock clock;

    Pools(PoolRepository pools, Groups groups, Matching matching, Map map, Clock clock) {
        this.pools = pools;
        this.groups = groups;
        this.matching = matching;
        this.map = map;
        this.clock = clock;
    }

    /** Names and ways. */
    @Component
    record Map(Areas areas, TravelTimes roads) {}

    /** @throws id.mcsoc.shared.NotFound when the request is not the actor's */
    public PoolView of(RequestId id, Actor actor) {
        var me = groups.get(id, actor);
        var invitation = pools.live(id.value()).filter(pool -> pool.isLive(clock.instant()));
        var seeks = me.families().size() < groups.minimum() && SEEKS.contains(me.state());
        var suggestions = invitation.isPresent() || !seeks
                ? List.<Suggestion>of()
                : matching.suggestions(me, actor.branch()).stream()
                        .map(group -> suggestion(group, me))
                        .toList();
        return new PoolView(
                me.waitingSince().isPresent(),
                MAY_WAIT.contains(me.state()) && me.families().size() < groups.minimum(),
                suggestions,
                invitation.map(pool -> invitation(pool, me)),
                shared(me),
                matching.fewest());
    }

    /** For the branch: who waits, who is invited, who shares a visit. */
    public PoolBoard board(Actor planner) {
        var branch = planner.branch();
        var waiting = groups.waiting(branch);
        var invited = pools.in(branch.value(), Pool.State.INVITED);
        return new PoolBoard(
                waiting.stream()
                        .map(one -> new PoolBoard.Waiting(
                                one.id(),
                                name(one),
                                one.families().size(),
                                one.waitingSince().orElseThrow()))
                        .toList(),
                invited.stream()
                        .map(pool -> new PoolBoard.Invited(
                                pool.members().stream()
                                        .map(member -> new PoolBoard.Answer(
                                                map.areas().get(member.area()).name(),
                                                member.families(),
                                                member.accepted(),
                                                member.request().equals(pool.host())))
                                        .toList(),
                                pool.families(),
                                pool.time(),
                                pool.travelKm(),
                                pool.expiresAt()))
                        .toList(),
                matching.all(branch).size());
    }

    private Suggestion suggestion(Group group, GroupMember me) {
        var partners = group.members()
                .filter(one -> !one.id().equals(me.id()))
                .map(one -> partner(one, me.place(), group.host().id()))
                .toList();
        var here = group.host().id().equals(me.id());
        return new Suggestion(group.key(), partners, name(group.host()), here, group.families(), group.time());
    }

    private Invitation invitation(Pool pool, GroupMember me) {
        var partners = pool.members().stream()
                .filter(member -> !member.request().equals(me.id()))
                .map(member -> new Partner(
                        member.area(),
                        map.areas().get(member.area()).name(),
                        member.families(),
                        map.roads().roadKm(place(member), me.place()),
                        member.request().equals(pool.host())))
                .toList();
        var host = pool.member(pool.host()).orElseThrow();
        return new Invitation(
                partners,
                map.areas().get(host.area()).name(),
                pool.host().equals(me.id()),
                pool.families(),
                pool.time(),
                pool.member(me.id()).map(PoolMember::accepted).orElse(false),
                pool.expiresAt());
    }

    private Coordinates place(PoolMember member) {
        return groups.group(member.request()).get(0).place();
    }

    private Optional<Shared> shared(GroupMember me) {
        var host = groups.hostOf(me.id());
        var group = groups.group(host);
        if (group.size() < 2) {
            return Optional.empty();
        }
        var partners = group.stream()
                .filter(one -> !one.id().equals(me.id()))
                .map(one -> partner(one, me.place(), host))
                .toList();
        var families = group.stream()
                .flatMap(one -> one.families().stream())
                .distinct()
                .count();
        return Optional.of(new Shared(partners, name(group.get(0)), host.equals(me.id()), (int) families));
    }

    private Partner partner(GroupMember one, Coordinates from, RequestId host) {
        return new Partner(
                one.area(),
                name(one),
                one.families().size(),
                map.roads().roadKm(one.place(), from),
                one.id().equals(host));
    }

    private String name(GroupMember member) {
        return map.areas().get(member.area()).name();
    }
}
