package id.mcsoc.rights;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.access.PersonalRecords;
import id.mcsoc.access.Subject;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Nik;
import id.mcsoc.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people who ask, and what all modules keep about them. Each look is in the access log, restricted or not. */
@Component
class Subjects {

    static final String PURPOSE = "subject-rights";

    private final Members members;
    private final AccessLog log;
    private final List<PersonalRecords> records;

    Subjects(Members members, AccessLog log, List<PersonalRecords> records) {
        this.members = members;
        this.log = log;
        this.records = records;
    }

    /** Somebody of the branch; whoever was erased is nobody. */
    record Person(MemberView member, FamilyView family) {

        Subject subject() {
            return new Subject(
                    member.id().value(),
                    family.familyCard().value(),
                    family.members().size() == 1,
                    member.name(),
                    member.nik().map(Nik::value).orElse(""),
                    family.phone());
        }
    }

    record Section(String kind, List<Map<String, Object>> lines) {}

    /** Without a trace: for checks that show nothing. */
    Optional<Person> find(UUID member, Actor by) {
        return members.familyOf(new MemberId(member), by.branch())
                .map(family -> new Person(
                        family.members().stream()
                                .filter(one -> one.id().value().equals(member))
                                .findFirst()
                                .orElseThrow(),
                        family));
    }

    /** @throws NotFound for another branch's person as for nobody */
    Person look(UUID member, Actor by) {
        var person = find(member, by).orElseThrow(() -> new NotFound(member));
        log.saw(by, PURPOSE, person.subject().family());
        return person;
    }

    List<Section> everything(Subject subject) {
        return records.stream()
                .map(kept -> new Section(kept.kind(), kept.of(subject)))
                .toList();
    }

    /** Who looked at the family or at the person, newest first. */
    List<AccessLog.Look> looks(Subject subject) {
        return log.about(List.of(subject.family(), "member:" + subject.member()));
    }

    /** Nobody else changes the family until the transaction ends: two requests, a tablet's operation. */
    void hold(UUID member) {
        familyCard(member).ifPresent(card -> members.hold(List.of(card)));
    }

    /** Those left in the family, in whatever branch. */
    List<UUID> family(FamilyCardNumber card) {
        return members.family(card).stream()
                .flatMap(family -> family.members().stream())
                .map(one -> one.id().value())
                .toList();
    }

    /** The family of somebody who may have moved to another branch. */
    Optional<FamilyCardNumber> familyCard(UUID member) {
        return members.member(new MemberId(member)).map(MemberView::familyCard);
    }

    boolean isInUse(Subject subject) {
        return records.stream().anyMatch(kept -> kept.isInUse(subject));
    }

    void erase(Subject subject, UUID because) {
        records.forEach(kept -> kept.erase(subject, because));
    }

    void eraseIdle(Subject subject, UUID because) {
        records.forEach(kept -> kept.eraseIdle(subject, because));
    }
}
