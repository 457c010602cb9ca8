package id.mcsoc.booking.outreach;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.ExpectedNeed;
import id.mcsoc.booking.ExpectedNeeds;
import id.mcsoc.booking.HearingChannels;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the branch should speak next, and its log of having spoken. */
@Service
@Transactional
class Outreach {

    /** Fewer are not shown: they could be recognised. */
    static final int FEW = 5;

    private final ExpectedNeeds needs;
    private final ApproachRepository approaches;
    private final HearingChannels ways;
    private final Branches branches;
    private final Clock clock;

    Outreach(ExpectedNeeds needs, ApproachRepository approaches, HearingChannels ways, Branches branches, Clock clock) {
        this.needs = needs;
        this.approaches = approaches;
        this.ways = ways;
        this.branches = branches;
        this.clock = clock;
    }

    /** Most is left to do in the first. */
    @Transactional(readOnly = true)
    List<OutreachLine> lines(Actor actor, OutreachFilter filter) {
        var last = approaches
                .findByBranchOrderByTold_DayDescNotedAtDescIdDesc(actor.branch().value())
                .stream()
                .collect(Collectors.toMap(Approach::area, Approach::told, (latest, earlier) -> latest));
        return needs.of(actor.branch()).stream()
                .map(need -> new OutreachLine(
                        need, Optional.ofNullable(last.get(need.area().code()))))
                .filter(filter::takes)
                .sorted(Comparator.comparing((OutreachLine line) -> -line.need().left()))
                .toList();
    }

    /** How often each reason was given, the most frequent first. */
    @Transactional(readOnly = true)
    List<Map.Entry<DeclineReason, Long>> reasons(Actor actor) {
        return approaches
                .findByBranchOrderByTold_DayDescNotedAtDescIdDesc(actor.branch().value())
                .stream()
                .map(approach -> approach.told().reason())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<DeclineReason, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /** @throws NotFound for a kelurahan of another branch */
    @Transactional(readOnly = true)
    ExpectedNeed need(String area, Actor actor) {
        return needs.of(actor.branch()).stream()
                .filter(need -> need.area().code().value().equals(area))
                .findFirst()
                .orElseThrow(() -> new NotFound(area));
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    List<Contacted> log(AreaCode area, Actor actor) {
        return approaches
                .findByBranchAndAreaOrderByTold_DayDescNotedAtDescIdDesc(
                        actor.branch().value(), area.value())
                .stream()
                .map(Approach::view)
                .toList();
    }

    /** Written once, however often it is sent. @throws Refused when something cannot be understood */
    void note(AreaCode area, ApproachForm form, Actor actor) {
        if (!ways.all("id").containsKey(form.way())) {
            throw new Refused(BookingRefusal.CHOICE_INVALID);
        }
        var told = form.told(today(actor));
        if (!approaches.existsById(form.key())) {
            approaches.save(new Approach(form.key(), actor.branch(), area, told, clock.instant(), actor.name()));
        }
    }

    LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), branches.get(actor.branch()).zone());
    }
}
