package id.mcsoc.field.paper;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Restrictions;
import id.mcsoc.booking.RequestFamily;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.Members;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.shared.NotFound;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visits somebody may print for: the branch all of its own, a kelurahan its own, a team its own. */
@Service
class PaperVisits {

    private static final int DAYS_AHEAD = 28;
    private static final int DAYS_BACK = 28;
    private static final int LATEST = 366;

    private final VisitPlans plans;
    private final VisitRequests requests;
    private final Members members;
    private final AccessLog log;
    private final Restrictions restrictions;

    PaperVisits(VisitPlans plans, VisitRequests requests, Members members, AccessLog log, Restrictions restrictions) {
        this.plans = plans;
        this.requests = requests;
        this.members = members;
        this.log = log;
        this.restrictions = restrictions;
    }

    /** A line of the list that goes along; numbers are masked. */
    record Listed(String familyCard, String head, String nik, int persons, RequestFamily asked) {}

    @Transactional(readOnly = true)
    public List<ScheduledVisit> around(Actor actor, LocalDate today) {
        return between(actor, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    }

    /** A visit of theirs, up to a year after it. @throws NotFound outside the actor's scope */
    @Transactional(readOnly = true)
    public ScheduledVisit get(Actor actor, VisitId id, LocalDate today) {
        return between(actor, today.minusDays(LATEST), today.plusDays(LATEST)).stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private List<ScheduledVisit> between(Actor actor, LocalDate from, LocalDate to) {
        return plans.ofBranch(actor.branch(), from, to).stream()
                .filter(visit -> isTheirs(actor, visit))
                .toList();
    }

    /** Who is expected, those with precedence first, none that is restricted; that it was looked at is written down. */
    @Transactional
    public List<Listed> families(Actor actor, ScheduledVisit visit) {
        var listed = open(requests.families(visit.request()));
        var known = members
                .families(listed.stream().map(RequestFamily::familyCard).toList())
                .stream()
                .collect(Collectors.toMap(FamilyView::familyCard, Function.identity()));
        log.saw(actor, "visit-paper", "visit:" + visit.id());
        listed.forEach(one -> log.saw(actor, "visit-paper", subject(one)));
        return listed.stream()
                .sorted(Comparator.comparing(
                                (RequestFamily one) -> one.precedence().isEmpty())
                        .thenComparing(RequestFamily::headName))
                .map(one -> {
                    var family = known.get(one.familyCard());
                    var nik = family == null
                            ? ""
                            : family.head().nik().map(Object::toString).orElse("");
                    return new Listed(masked(one.familyCard().value()), one.headName(), nik, one.persons(), one);
                })
                .toList();
    }

    private List<RequestFamily> open(List<RequestFamily> all) {
        var closed = restrictions.among(all.stream().map(PaperVisits::subject).toList());
        return all.stream().filter(one -> !closed.contains(subject(one))).toList();
    }

    private static String subject(RequestFamily family) {
        return "family:" + family.familyCard().value();
    }

    private static boolean isTheirs(Actor actor, ScheduledVisit visit) {
        var team = actor.scope().team();
        return actor.branch().equals(visit.branch())
                && actor.scope().covers(visit.area())
                && (team == null || team.equals(visit.team()));
    }

    private static String masked(String number) {
        return number.substring(0, 4) + "••••••••" + number.substring(12);
    }
}
