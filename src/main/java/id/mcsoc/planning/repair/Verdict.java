package id.mcsoc.planning.repair;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.ProposedSlot;
import id.mcsoc.booking.UnplannedReason;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.WorkingCalendar;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.schedule.Schedule;
import id.mcsoc.planning.schedule.VisitLife;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.AddAbsence;
import id.mcsoc.planning.team.TeamView;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.planning.trouble.Troubles;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The branch head's word on a repair: all of it, once, or nothing. */
@Component
class Verdict {

    private final RepairRepository repairs;
    private final RepairJson json;
    private final Fingerprint fingerprint;
    private final Doors doors;
    private final TransactionTemplate transaction;

    Verdict(
            RepairRepository repairs,
            RepairJson json,
            Fingerprint fingerprint,
            Doors doors,
            TransactionTemplate transaction) {
        this.repairs = repairs;
        this.json = json;
        this.fingerprint = fingerprint;
        this.doors = doors;
        this.transaction = transaction;
    }

    /** Where a repair is carried out. */
    @Component
    record Doors(
            Damages damages,
            Troubles troubles,
            VisitLife visits,
            VisitRequests requests,
            Schedule schedule,
            Teams teams,
            WorkingCalendar calendar,
            Clock clock) {}

    /** @throws Refused when it was decided before, or the schedule has changed since: nothing is changed then */
    void approve(UUID id, Actor head) {
        try {
            transaction.executeWithoutResult(status -> approveNow(id, head));
        } catch (OptimisticLockingFailureException overtaken) {
            throw new Refused(PlanningRefusal.REPAIR_OUTDATED);
        }
    }

    void discard(UUID id, Actor by) {
        transaction.executeWithoutResult(
                status -> locked(id, by).discard(doors.clock().instant(), by.name()));
    }

    private void approveNow(UUID id, Actor head) {
        doors.schedule().hold(head.branch());
        var repair = locked(id, head);
        var changes = json.changes(repair.changes());
        repair.approve(fingerprint.of(head.branch(), changes), doors.clock().instant(), head.name());
        var disruption = json.disruption(repair.disruption());
        var outages = disruption.outages(doors.damages().number(disruption, head.branch()));
        for (var change : changes) {
            if (change.after() == null) {
                giveUp(change, disruption, head);
            } else {
                move(change, change.after(), disruption, head);
            }
        }
        outages.all().forEach(trouble -> doors.troubles().mark(trouble, disruption.reason(), head));
        if (disruption.takesTheTeam()) {
            stayAtHome(disruption, head);
        }
    }

    private Repair locked(UUID id, Actor by) {
        return repairs.lock(id, by.branch().value()).orElseThrow(() -> new NotFound(id));
    }

    private void move(Change change, Slot to, Disruption disruption, Actor head) {
        doors.visits()
                .repair(change.visit(), new VisitLife.Slot(to.team(), to.start(), to.end()), disruption.reason(), head);
        var name =
                doors.teams().find(head.branch(), to.team()).map(TeamView::name).orElse(to.team());
        doors.requests().propose(change.request(), new ProposedSlot(name, to.start(), to.end()), head);
    }

    private void giveUp(Change change, Disruption disruption, Actor head) {
        doors.visits().cancel(change.request(), disruption.reason(), head.name());
        var reasons = change.reasons().stream()
                .map(reason -> new UnplannedReason(reason.code(), reason.arguments()))
                .toList();
        doors.requests().giveUp(change.request(), reasons, disruption.reason(), head);
    }

    private void stayAtHome(Disruption disruption, Actor head) {
        var team = Objects.requireNonNull(disruption.team());
        var span = disruption.span();
        var kind = disruption.kind() == Disruption.Kind.VEHICLE ? AbsenceView.Kind.VEHICLE : AbsenceView.Kind.LEAVE;
        var known = doors.teams().absences(head.branch(), span.first(), span.last()).stream()
                .filter(absence -> absence.team().equals(team) && absence.wholeDay())
                .map(AbsenceView::date)
                .toList();
        span.first()
                .datesUntil(span.last().plusDays(1))
                .filter(date -> doors.calendar().isWorkingDay(date) && !known.contains(date))
                .map(date -> new AddAbsence(
                        date,
                        disruption.wholeDays() ? null : disruption.from(),
                        disruption.wholeDays() ? null : disruption.to(),
                        kind,
                        disruption.reason()))
                .forEach(absence -> doors.teams().add(head.branch(), team, absence));
    }
}
