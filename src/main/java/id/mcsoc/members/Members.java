package id.mcsoc.members;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The insured and their families: the one door for office and tablet. */
@Service
@Transactional
public class Members {

    private final MemberTables tables;
    private final Registration registration;
    private final Changes changes;
    private final Joining joining;
    private final ApplicationEventPublisher events;

    Members(
            MemberTables tables,
            Registration registration,
            Changes changes,
            Joining joining,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.registration = registration;
        this.changes = changes;
        this.joining = joining;
        this.events = events;
    }

    /**
     * Registers a family and assigns final member numbers.
     *
     * @throws Refused with a {@link MemberRefusal}
     */
    public FamilyView register(RegisterFamily command, Origin origin) {
        var before = tables.families().registeredBy(origin.operation());
        if (before.isPresent()) {
            return tables.families().load(before.get()).orElseThrow();
        }
        if (tables.families().branch(command.familyCard()).isPresent()) {
            throw new Refused(MemberRefusal.FAMILY_EXISTS, command.familyCard().masked());
        }
        var stored = registration.of(command, origin);
        try {
            tables.added().insert(List.of(stored));
        } catch (DuplicateKeyException metAnotherTablet) {
            throw new ConcurrencyFailureException("another tablet registered this family first", metAnotherTablet);
        }
        tables.twins().look(stored.family().members(), stored.branch());
        command.autodebit().ifPresent(account -> tables.accounts().keep(command.familyCard(), account, origin));
        if (origin.channel() == Origin.Channel.TABLET) {
            var family = stored.family();
            tables.verifications().await(Matter.REGISTRATION, family, family.members(), family.classSince(), origin);
        }
        events.publishEvent(new FamilyRegistered(
                command.familyCard(),
                command.address().area(),
                stored.family().members().stream().map(MemberView::id).toList(),
                origin.capturedAt(),
                origin.operation(),
                origin.channel()));
        return stored.family();
    }

    /** Whether somebody else registered this family card before this operation. */
    @Transactional(readOnly = true)
    public boolean isRegisteredByAnother(FamilyCardNumber card, UUID operation) {
        return tables.families().branch(card).isPresent()
                && tables.families().registeredBy(operation).isEmpty();
    }

    /** Registers a family card that is registered already: the two become one family. */
    public Joined join(RegisterFamily command, Origin origin) {
        var joined = joining.join(command, origin);
        events.publishEvent(new FamilyJoined(command.familyCard(), origin.operation()));
        return joined;
    }

    /** Whether the centre has not answered yet what a tablet recorded by this operation. */
    @Transactional(readOnly = true)
    public boolean isAwaitingCentre(UUID operation) {
        return tables.verifications().isOpen(operation);
    }

    /** Of these, who pays from an account. */
    @Transactional(readOnly = true)
    public Set<FamilyCardNumber> withAccount(List<FamilyCardNumber> numbers) {
        return tables.accounts().among(numbers);
    }

    /** Whether one of this family may be registered in another family too; who that is only the office sees. */
    @Transactional(readOnly = true)
    public boolean isPossiblyTwice(FamilyCardNumber card) {
        return tables.twins().isOpen(card);
    }

    /** The member behind an id a tablet gave, which may be another tablet's id for the same person. */
    @Transactional(readOnly = true)
    public MemberId canonical(MemberId id) {
        return tables.aliases().canonical(id);
    }

    /** @throws Refused with a {@link MemberRefusal} when the change breaks a rule */
    public ChangeResult change(ChangeMemberData command, Origin origin) {
        var repeated = tables.log().result(origin.operation(), command.group());
        if (repeated.isPresent()) {
            return repeated.get();
        }
        var result = changes.apply(command, origin);
        var area = family(tables.persons().find(command.member()).orElseThrow().familyCard())
                .orElseThrow()
                .address()
                .area();
        events.publishEvent(new MemberDataChanged(
                command.member(), area, command.group(), result.kind(), origin.capturedAt(), origin.operation()));
        return result;
    }

    /** For modules above, which have checked the scope; {@code family} pages go through the actor's scope. */
    @Transactional(readOnly = true)
    public Optional<FamilyView> family(FamilyCardNumber number) {
        return tables.families().load(number);
    }

    /** In the order asked for; unknown numbers are left out. */
    @Transactional(readOnly = true)
    public List<FamilyView> families(List<FamilyCardNumber> numbers) {
        return tables.families().load(numbers);
    }

    /** Until the caller's transaction ends nobody changes these families. */
    public void hold(List<FamilyCardNumber> numbers) {
        numbers.stream().sorted(Comparator.comparing(FamilyCardNumber::value)).forEach(tables.families()::lock);
    }

    @Transactional(readOnly = true)
    public Optional<MemberView> member(MemberId id) {
        return tables.persons().find(id);
    }

    /** The whole family of a member who lives in that branch; empty for any other id, after the same work. */
    @Transactional(readOnly = true)
    public Optional<FamilyView> familyOf(MemberId member, BranchCode branch) {
        return tables.persons()
                .find(member, branch.value())
                .flatMap(found -> tables.families().load(found.familyCard()));
    }

    /** The values of one group of a member's or their family's data, by field name. */
    @Transactional(readOnly = true)
    public Map<String, String> standing(MemberId id, ChangeMemberData.Group group) {
        var member = tables.persons().find(id).orElseThrow(() -> new NotFound(id));
        var family = tables.families().load(member.familyCard()).orElseThrow();
        return GroupState.of(group, family, member).values();
    }

    /** Records a consent; changes and registrations from a tablet follow one. */
    public void consent(GiveConsent command, Origin origin) {
        tables.consents().record(command, origin);
    }

    /** Every tariff there was, is and will be, the earliest first: a tablet reckons as of any day. */
    @Transactional(readOnly = true)
    public List<Contribution> contributions() {
        return tables.contributions().all();
    }

    /** What each status means on that day and what to do next. */
    @Transactional(readOnly = true)
    public List<StatusStep> statusSteps(LocalDate asOf) {
        return tables.steps().asOf(asOf);
    }

    /** Where contributions can be paid on that day. */
    @Transactional(readOnly = true)
    public List<AccountBank> banks(LocalDate asOf) {
        return tables.banks().asOf(asOf);
    }

    /** What the family owes each month by the tariff of that day; empty where somebody else pays. */
    @Transactional(readOnly = true)
    public Optional<Bill> bill(FamilyView family, LocalDate asOf) {
        return tables.bills().of(family, asOf);
    }
}
