package id.mcsoc.booking.pooling;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.DraftProblem;
import id.mcsoc.booking.GroupNews;
import id.mcsoc.booking.Groups;
import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One kelurahan invites, each says yes or no; when all said yes they are one visit. */
@Service
@Transactional
public class Invitations {

    private final PoolRepository pools;
    private final Groups groups;
    private final Matching matching;
    private final PoolWords words;
    private final Validity validity;

    Invitations(PoolRepository pools, Groups groups, Matching matching, PoolWords words, Validity validity) {
        this.pools = pools;
        this.groups = groups;
        this.matching = matching;
        this.words = words;
        this.validity = validity;
    }

    /** How long an invitation stands. */
    @Component
    record Validity(Clock clock, PoolRules rules) {}

    /** What came of an answer. */
    public enum Outcome {
        WAITING,
        COMPLETE,
        NO_LONGER_FITS
    }

    /**
     * Invites the group that was suggested under this key; who invites has said yes.
     *
     * @return what the inviting draft still misses; nobody is invited then
     * @throws Refused when the group is gone
     */
    public List<DraftProblem> invite(RequestId id, String key, Actor by) {
        var missing = groups.get(id, by).open() ? List.<DraftProblem>of() : groups.await(id, by);
        if (missing.isEmpty()) {
            var branch = by.branch();
            matching.suggestions(groups.get(id, by), branch).stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .flatMap(group -> open(group, branch, Set.of(id)))
                    .orElseThrow(() -> new Refused(BookingRefusal.GROUP_GONE))
                    .accept(id, by.name(), validity.clock().instant());
        }
        return missing;
    }

    /** The branch brings together all that fit. @return how many invitations went out */
    public int inviteAll(Actor by) {
        var branch = by.branch();
        return (int) matching.all(branch).stream()
                .filter(group -> open(group, branch, Set.of()).isPresent())
                .count();
    }

    /** Said twice it is said once. @throws Refused without an open invitation */
    public Outcome accept(RequestId id, Actor by) {
        groups.get(id, by);
        var pool = lockLive(id);
        if (!pool.accept(id, by.name(), validity.clock().instant())) {
            return Outcome.WAITING;
        }
        groups.lock(pool.members().stream().map(PoolMember::request).toList());
        if (matching.still(pool).isEmpty()) {
            end(pool, Pool.State.ENDED, "");
            return Outcome.NO_LONGER_FITS;
        }
        complete(pool, by);
        return Outcome.COMPLETE;
    }

    /** No, and perhaps why; this group is not suggested again. */
    public void decline(RequestId id, String reason, Actor by) {
        var area = groups.get(id, by).area();
        end(lockLive(id), Pool.State.DECLINED, words.said(area, reason));
    }

    /** Nobody is bound any more: the request went another way. */
    void end(RequestId id) {
        pools.live(id.value()).ifPresent(pool -> end(pool, Pool.State.ENDED, words.areas(pool, id)));
    }

    /** Safe on several nodes: each invitation expires once. */
    public void expire() {
        var now = validity.clock().instant();
        for (UUID over : pools.over(now)) {
            pools.lock(over).filter(pool -> pool.isOver(now)).ifPresent(pool -> end(pool, Pool.State.EXPIRED, ""));
        }
    }

    private Optional<Pool> open(Group group, BranchCode branch, Set<RequestId> inviting) {
        groups.lock(List.copyOf(group.ids()));
        if (group.ids().stream().anyMatch(id -> pools.live(id.value()).isPresent())) {
            return Optional.empty();
        }
        var now = validity.clock().instant();
        var expires = now.plus(Duration.ofDays(validity.rules().invitationDays()));
        var pool = pools.saveAndFlush(new Pool(branch, group, now, expires));
        pool.members().stream()
                .map(PoolMember::request)
                .filter(invited -> !inviting.contains(invited))
                .forEach(invited -> groups.tell(GroupNews.Kind.INVITED, invited, words.others(pool, invited)));
        return Optional.of(pool);
    }

    private Pool lockLive(RequestId id) {
        return pools.liveId(id.value())
                .flatMap(pools::lock)
                .filter(pool -> pool.isLive(validity.clock().instant()))
                .orElseThrow(() -> new Refused(BookingRefusal.NO_INVITATION));
    }

    private void complete(Pool pool, Actor by) {
        pool.end(Pool.State.COMPLETE, "", validity.clock().instant());
        pools.saveAndFlush(pool);
        groups.join(pool.host(), pool.guests(), by);
        pool.members()
                .forEach(member ->
                        groups.tell(GroupNews.Kind.COMPLETE, member.request(), words.others(pool, member.request())));
    }

    private void end(Pool pool, Pool.State how, String why) {
        pool.end(how, why, validity.clock().instant());
        pools.saveAndFlush(pool);
        pool.members().forEach(member -> groups.tell(GroupNews.Kind.INVITATION_ENDED, member.request(), why));
    }
}
