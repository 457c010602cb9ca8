package id.mcsoc.planning.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestId;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.planning.hold.SlotHold;
import id.mcsoc.planning.hold.SlotHolds;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.Plans;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A time chosen by a kelurahan, through a planning run and the branch head's approval of what it found. */
class HeldTimesInRunTest extends PlannedBranch {

    static final RequestId DRAFT = new RequestId(new UUID(9, 1));

    @Autowired
    Runs runs;

    @Autowired
    RunJob job;

    @Autowired
    Plans plans;

    @Autowired
    Decisions decisions;

    @Autowired
    VisitPlans schedule;

    @Autowired
    SlotHolds holds;

    @Autowired
    Clock clock;

    @Autowired
    EntityManager entities;

    OpenRequest request;

    @BeforeEach
    void oneTeamAndOneDay() {
        Demand.team(teams, "T1");
        entities.flush();
        request = demand.request(0, 12, Demand.MONDAY);
    }

    @Test
    void aTimeHeldForADraftIsStillThereAndNobodyStandsInIt() {
        hold(DRAFT, 8);
        var visit = plannedAndApproved();
        assertThat(visit.start()).isAfterOrEqualTo(moment(10));
        assertThat(holds.of(DRAFT)).get().satisfies(hold -> {
            assertThat(hold.isLive(clock.instant())).isTrue();
            assertThat(hold.stay().start()).isEqualTo(moment(8));
        });
    }

    @Test
    void withoutItThatTimeIsTheFirstToBeTaken() {
        assertThat(plannedAndApproved().start()).isBefore(moment(10));
    }

    @Test
    void aTimeKeptForARequestBecomesItsVisitAndIsHeldNoLonger() {
        hold(request.id(), 12);
        holds.keep(request.id());
        var visit = plannedAndApproved();
        assertThat(visit.start()).isEqualTo(moment(12));
        assertThat(holds.of(request.id())).isEmpty();
    }

    private ScheduledVisit plannedAndApproved() {
        Actor planner = people.planner();
        var scope = new PlanScope(TestActors.JAMBI, new Horizon(Demand.MONDAY, Demand.FRIDAY), false);
        job.run(runs.start(scope, 5, planner));
        decisions.approve(plans.open(TestActors.JAMBI).orElseThrow().id(), people.head());
        return schedule.ofBranch(TestActors.JAMBI, Demand.MONDAY, Demand.FRIDAY).get(0);
    }

    private void hold(RequestId of, int hour) {
        var stay = new SlotHold.Stay("T1", Demand.MONDAY, moment(hour), moment(hour + 2), 12);
        var where = new SlotHold.Where(request.area(), request.venue());
        holds.add(TestActors.JAMBI, of, where, stay, 1, clock.instant().plus(Duration.ofMinutes(10)));
    }

    private static Instant moment(int hour) {
        return Demand.MONDAY.atTime(hour, 0).atZone(ZoneId.of("Asia/Jakarta")).toInstant();
    }
}
