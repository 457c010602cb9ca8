package id.mcsoc.planning.offers;

import id.mcsoc.booking.VisitWindows;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.WorkingCalendar;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a branch's plan looks like from afar: ids, revisions and counts, in one query. */
@Component
class Stamps {

    private static final String STATE = """
            select coalesce((select cast(id as varchar) || ' ' || cast(revision as varchar)
                             from planning_plan where open_branch = :branch), '')
              || ' ' || (select cast(count(*) as varchar) || ' ' || cast(coalesce(sum(version + revision), 0) as varchar)
                           || ' ' || coalesce(max(cast(id as varchar)), '')
                         from planning_visit where branch = :branch and active_request is not null)
              || ' ' || (select cast(count(*) as varchar) || ' ' || coalesce(max(cast(a.id as varchar)), '')
                         from planning_absence a join planning_team t on t.id = a.team_id where t.branch = :branch)
              || ' ' || (select cast(count(*) as varchar) || ' ' || coalesce(max(cast(id as varchar)), '')
                         from planning_team where branch = :branch)
              || ' ' || (select cast(count(*) as varchar) || ' ' || cast(count(lifted_at) as varchar)
                         from planning_trouble where branch = :branch)
              || ' ' || (select cast(count(*) as varchar) || ' ' || coalesce(max(cast(a.id as varchar)), '')
                         from planning_allowance a join planning_team t on t.id = a.team_id where t.branch = :branch)
            """;

    private final EntityManager database;
    private final Branches branches;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Stamps(EntityManager database, Branches branches, WorkingCalendar calendar, Clock clock) {
        this.database = database;
        this.branches = branches;
        this.calendar = calendar;
        this.clock = clock;
    }

    Stamp of(BranchCode branch) {
        var today = LocalDate.ofInstant(clock.instant(), branches.get(branch).zone());
        return new Stamp(today, calendar.holidays(today, today.plusWeeks(VisitWindows.WEEKS)), (String)
                database.createNativeQuery(STATE, String.class)
                        .setParameter("branch", branch.value())
                        .getSingleResult());
    }
}
