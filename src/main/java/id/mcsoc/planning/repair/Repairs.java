package id.mcsoc.planning.repair;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Disruptions reported, and what the planner would do about them. */
@Service
class Repairs {

    private final RepairRepository repairs;
    private final RepairJson json;
    private final Answers answers;
    private final Fingerprint fingerprint;
    private final Known known;

    Repairs(RepairRepository repairs, RepairJson json, Answers answers, Fingerprint fingerprint, Known known) {
        this.repairs = repairs;
        this.json = json;
        this.answers = answers;
        this.fingerprint = fingerprint;
        this.known = known;
    }

    /** What a disruption may name, and when. */
    @Component
    record Known(Teams teams, TravelTimes roads, Clock clock) {}

    /** @return the repair to look at; nothing else has changed */
    UUID report(Disruption disruption, Actor by) {
        requireKnown(disruption, by.branch());
        var began = System.nanoTime();
        var seenBefore = fingerprint.of(by.branch(), List.of());
        var changes = answers.to(disruption, by);
        if (!fingerprint.of(by.branch(), List.of()).equals(seenBefore)) {
            throw new Refused(PlanningRefusal.REPAIR_OUTDATED);
        }
        var draft = new Repair.Draft(
                disruption.kind(),
                json.write(disruption),
                json.write(changes),
                fingerprint.of(by.branch(), changes),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        var repair = new Repair(
                UuidCreator.getTimeOrderedEpoch(),
                by.branch().value(),
                draft,
                known.clock().instant(),
                by.name());
        return repairs.save(repair).id();
    }

    /** @throws NotFound for another branch's repair */
    RepairView get(UUID id, BranchCode branch) {
        var repair = repairs.findByIdAndBranch(id, branch.value()).orElseThrow(() -> new NotFound(id));
        var view = view(repair, false);
        boolean outdated = view.isOpen() && !repair.seen().equals(fingerprint.of(branch, view.changes()));
        return outdated ? view(repair, true) : view;
    }

    /** The newest twenty. */
    List<RepairView> newest(BranchCode branch) {
        return repairs.findTop20ByBranchOrderByMadeAtDesc(branch.value()).stream()
                .map(repair -> view(repair, false))
                .toList();
    }

    private void requireKnown(Disruption disruption, BranchCode branch) {
        var team = disruption.team();
        if (team != null && known.teams().find(branch, team).isEmpty()) {
            throw new NotFound(team);
        }
        var crossing = disruption.crossing();
        if (crossing != null && !known.roads().crossings().contains(crossing)) {
            throw new Refused(PlanningRefusal.REPAIR_INCOMPLETE);
        }
    }

    private RepairView view(Repair repair, boolean outdated) {
        return new RepairView(
                repair.id(),
                json.disruption(repair.disruption()),
                repair.state(),
                json.changes(repair.changes()),
                repair.millis(),
                repair.who(),
                outdated);
    }
}
