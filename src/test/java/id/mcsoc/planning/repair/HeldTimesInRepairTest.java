package id.mcsoc.planning.repair;

import static id.mcsoc.TestRefusals.refused;
import static id.mcsoc.planning.repair.Promised.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestId;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.hold.SlotHold;
import id.mcsoc.planning.hold.SlotHolds;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.repair.Disruption.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A time that somebody holds is in the way of a repair as a promised visit is. T1 is lost, T2 is all that is left. */
class HeldTimesInRepairTest extends PlannedBranch {

    static final RequestId SOMEBODY = new RequestId(new UUID(9, 1));

    @Autowired
    Repairs repairs;

    @Autowired
    Verdict verdict;

    @Autowired
    SlotHolds holds;

    @Autowired
    Clock clock;

    Promised promised;
    Actor head;
    OpenRequest agreed;

    @BeforeEach
    void oneVisitAgreed() {
        promised = Promised.in(application);
        head = people.head();
        Demand.team(teams, "T1");
        Demand.team(teams, "T2");
        agreed = demand.request(0, 12, Demand.MONDAY);
        promised.approve(head, List.of(at(agreed, "T1", Demand.MONDAY, 9)));
        promised.agree(agreed);
    }

    @Test
    void aRepairGoesAroundTheTimeThatIsHeld() {
        hold("T2", Demand.MONDAY, 9);
        var after = afterLosingT1();
        assertThat(after.team()).isEqualTo("T2");
        assertThat(after.start()).isAfterOrEqualTo(moment(Demand.MONDAY, 11));
    }

    @Test
    void onceItIsFreeAgainTheSameHourIsTaken() {
        hold("T2", Demand.MONDAY, 9);
        holds.release(SOMEBODY);
        assertThat(afterLosingT1().start()).isEqualTo(moment(Demand.MONDAY, 9));
    }

    @Test
    void aMoveByHandOntoItStartsAfterIt() {
        assertThat(after(moved(9)).start()).isEqualTo(moment(Demand.MONDAY, 9));
        hold("T2", Demand.MONDAY, 9);
        assertThat(after(moved(9)).start()).isAfterOrEqualTo(moment(Demand.MONDAY, 11));
    }

    @Test
    void aTimeHeldMeanwhileOnThatDayOutdatesTheRepair() {
        var repair = repairs.report(lost(), head);
        hold("T2", Demand.MONDAY, 9);
        refused(() -> verdict.approve(repair, head), PlanningRefusal.REPAIR_OUTDATED);
        assertThat(promised.of(agreed).team()).isEqualTo("T1");
    }

    @Test
    void aTimeHeldMeanwhileOnAnotherDayDoesNot() {
        var repair = repairs.report(lost(), head);
        hold("T2", Demand.FRIDAY, 9);
        verdict.approve(repair, head);
        assertThat(promised.of(agreed).team()).isEqualTo("T2");
    }

    private Slot afterLosingT1() {
        return after(lost());
    }

    private Slot after(Disruption disruption) {
        var change = repairs.get(repairs.report(disruption, head), TestActors.JAMBI)
                .changes()
                .get(0);
        assertThat(change.after()).as("reasons %s", change.reasons()).isNotNull();
        return change.after();
    }

    private void hold(String team, LocalDate date, int hour) {
        var stay = new SlotHold.Stay(team, date, moment(date, hour), moment(date, hour + 2), 12);
        var where = new SlotHold.Where(agreed.area(), agreed.venue());
        var until = clock.instant().plus(Duration.ofMinutes(10));
        holds.add(TestActors.JAMBI, SOMEBODY, where, stay, 1, until);
    }

    private static Disruption lost() {
        return new Disruption(Kind.TEAM, "Sakit", "T1", Demand.MONDAY, null, null, null, false, null, null);
    }

    private Disruption moved(int hour) {
        var visit = promised.of(agreed).id().value();
        var from = LocalTime.of(hour, 0);
        return new Disruption(Kind.MOVE, "Diminta", "T2", Demand.MONDAY, null, from, null, false, null, visit);
    }

    private static Instant moment(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(ZoneId.of("Asia/Jakarta")).toInstant();
    }
}
