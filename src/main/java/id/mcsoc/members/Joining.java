package id.mcsoc.members;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The second registration of a family card: no error, but one family, with a case for whatever the two say differently. */
@Component
class Joining {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final MemberTables tables;
    private final Registration registration;
    private final Conflicts conflicts;
    private final MessageSource messages;

    Joining(MemberTables tables, Registration registration, Conflicts conflicts, MessageSource messages) {
        this.tables = tables;
        this.registration = registration;
        this.conflicts = conflicts;
        this.messages = messages;
    }

    /** @throws NotFound when the family belongs to another branch */
    Joined join(RegisterFamily command, Origin origin) {
        var card = command.familyCard();
        var branch = tables.families().lock(card).orElseThrow(() -> new NotFound(card));
        if (!origin.by().scope().covers(new BranchCode(branch))) {
            throw new NotFound(card);
        }
        var family = tables.families().load(card).orElseThrow();
        var meeting = new Meeting(command, origin, family, branch);
        var members = new LinkedHashMap<MemberId, MemberView>();
        var newcomers = new ArrayList<MemberView>();
        var cases = differ(meeting, Group.ADDRESS, family.head(), address(command.address()))
                + differ(meeting, Group.CONTACT, family.head(), contact(command));
        for (var applicant : command.applicants()) {
            var known = family.members().stream()
                    .filter(member -> SamePerson.same(traits(applicant), traits(member)))
                    .findFirst();
            var member = known.orElseGet(() -> newcomer(meeting, applicant, newcomers));
            members.put(applicant.id(), member);
            if (known.isPresent()) {
                tables.aliases().add(applicant.id(), member.id(), origin.operation());
                cases += differ(meeting, Group.IDENTITY, member, identity(applicant))
                        + differ(
                                meeting,
                                Group.FACILITY,
                                member,
                                Map.of("primaryFacility", applicant.primaryFacility()));
            }
        }
        command.autodebit().ifPresent(account -> tables.accounts().keep(card, account, origin));
        await(newcomers, family, origin);
        return new Joined(tables.families().load(card).orElseThrow(), members, cases);
    }

    /** Who was there already, the centre knows. */
    private void await(List<MemberView> newcomers, FamilyView family, Origin origin) {
        if (origin.channel() == Origin.Channel.TABLET && !newcomers.isEmpty()) {
            var from = newcomers.get(0).facilitySince();
            tables.verifications().await(Matter.NEWCOMERS, family, newcomers, from, origin);
        }
    }

    private MemberView newcomer(Meeting meeting, Applicant applicant, List<MemberView> newcomers) {
        var member = registration.newcomer(meeting.command(), applicant, meeting.origin(), meeting.branch());
        tables.added().add(member, applicant.motherNik());
        tables.twins().look(List.of(member), meeting.branch());
        newcomers.add(member);
        return member;
    }

    static SamePerson.Traits traits(Applicant applicant) {
        return new SamePerson.Traits(applicant.nik(), applicant.name(), applicant.birthDate(), applicant.motherNik());
    }

    static SamePerson.Traits traits(MemberView member) {
        return new SamePerson.Traits(member.nik(), member.name(), member.birthDate(), Optional.empty());
    }

    private static Map<String, String> address(Address address) {
        return Map.of(
                "street", address.street().strip(),
                "rt", address.rt(),
                "rw", address.rw(),
                "area", address.area().value(),
                "postalCode", address.postalCode());
    }

    private static Map<String, String> contact(RegisterFamily command) {
        return Map.of("phone", Contact.phone(command.phone()), "email", Contact.email(command.email()));
    }

    private static Map<String, String> identity(Applicant applicant) {
        var said = new LinkedHashMap<String, String>();
        applicant.nik().ifPresent(nik -> said.put("nik", nik.value()));
        said.put("name", applicant.name().strip());
        said.put("birthDate", applicant.birthDate().toString());
        said.put("sex", applicant.sex().name());
        return said;
    }

    /** Two registrations of one family card. */
    private record Meeting(RegisterFamily command, Origin origin, FamilyView family, String branch) {}

    /** @return 1 when a case was queued, else 0 */
    private int differ(Meeting met, Group group, MemberView member, Map<String, String> said) {
        var state = GroupState.of(group, met.family(), member);
        if (state.hasAll(said)) {
            return 0;
        }
        var reason = messages.getMessage("members.registered-twice", new Object[0], INDONESIAN);
        var change = new ChangeMemberData(member.id(), group, Map.of(), said, reason);
        var held = new Changes.Held(met.family(), member, met.branch());
        conflicts.queue(change, origin(met.origin(), group, member), held, state);
        return 1;
    }

    /** One case for a group of the family, one for each person's. */
    private static Origin origin(Origin of, Group group, MemberView member) {
        var name = of.operation() + "/" + member.id();
        var operation =
                group.isPersonal() ? UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) : of.operation();
        return new Origin(of.by(), of.capturedAt(), of.channel(), operation);
    }
}
