package id.mcsoc.planning.repair;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.booking.Contact;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.team.TeamView;
import id.mcsoc.planning.team.Teams;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom to tell of a repair, in ready words. They name no family and no member. */
@Component
class Texts {

    private static final int LINES = 4;

    private final VisitRequests requests;
    private final People people;
    private final Areas areas;
    private final Branches branches;
    private final WhatsApp words;

    Texts(VisitRequests requests, People people, Areas areas, Branches branches, WhatsApp words) {
        this.requests = requests;
        this.people = people;
        this.areas = areas;
        this.branches = branches;
        this.words = words;
    }

    /** Teams and their officers. */
    @Component
    record People(Teams teams, Users users) {

        List<TeamView> of(BranchCode branch) {
            return teams.of(branch);
        }

        String officers(TeamView team) {
            return users.inBranch(team.branch(), Role.FIELD_OFFICER).stream()
                    .filter(officer -> team.code().equals(officer.scope().team()))
                    .map(Actor::name)
                    .collect(Collectors.joining(", "));
        }
    }

    Tell.All of(RepairView repair, BranchCode branch) {
        var office = branches.get(branch);
        var teams = people.of(branch);
        return new Tell.All(
                repair.changes().stream()
                        .map(change -> kelurahan(change, repair.disruption(), office, teams))
                        .toList(),
                teams.stream()
                        .flatMap(team -> team(team, repair, office).stream())
                        .toList());
    }

    private Tell kelurahan(Change change, Disruption disruption, BranchOffice office, List<TeamView> teams) {
        var contact = requests.contact(change.request()).orElse(new Contact("", ""));
        var was = words.moment(change.before().start(), office.zone());
        var area = area(change);
        var key = change.lost() ? "lost" : change.sameHour() ? "same-hour" : "moved";
        var after = Objects.requireNonNullElse(change.after(), change.before());
        return words.tell(
                contact.name().isBlank() ? area : contact.name() + ", " + area,
                contact.phone(),
                reason -> words.say(
                        key,
                        office.name(),
                        area,
                        was,
                        words.moment(after.start(), office.zone()),
                        words.time(after.end(), office.zone()),
                        name(teams, after.team()),
                        change.venue(),
                        reason),
                disruption.reason());
    }

    private List<Tell> team(TeamView team, RepairView repair, BranchOffice office) {
        Predicate<Slot> own = slot -> slot.team().equals(team.code());
        var gone = repair.changes().stream()
                .filter(change -> own.test(change.before()) && !change.sameTeam())
                .map(change -> words.say(
                        "team-gone", area(change), words.moment(change.before().start(), office.zone())));
        var come = repair.moved().stream()
                .filter(change -> own.test(Objects.requireNonNull(change.after())))
                .map(change -> words.say(
                        "team-new",
                        area(change),
                        words.moment(Objects.requireNonNull(change.after()).start(), office.zone()),
                        change.venue()));
        var lines = Stream.concat(gone, come).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        var shown = lines.stream().limit(LINES).collect(Collectors.joining(" "));
        var more = lines.size() > LINES ? " " + words.say("team-more", lines.size() - LINES) : "";
        var officers = people.officers(team);
        return List.of(words.tell(
                officers.isBlank() ? team.name() : team.name() + " (" + officers + ")",
                "",
                reason -> words.say("team", team.name(), shown + more, reason),
                repair.disruption().reason()));
    }

    private String area(Change change) {
        return areas.find(change.area())
                .map(area -> area.name())
                .orElse(change.area().value());
    }

    private static String name(List<TeamView> teams, String code) {
        return teams.stream()
                .filter(team -> team.code().equals(code))
                .map(TeamView::name)
                .findFirst()
                .orElse(code);
    }
}
