package id.mcsoc.rights;

import id.mcsoc.access.Actor;
import id.mcsoc.members.MembershipStatus;
import id.mcsoc.rights.RightsRequest.Asking;
import id.mcsoc.rights.RightsRequest.Kind;
import id.mcsoc.rights.RightsRequest.State;
import id.mcsoc.rights.Subjects.Person;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests and answers them: what is granted is done in the same transaction. */
@Service
@Transactional
class RightsDesk {

    static final int LONGEST_ANSWER = 2000;

    /** Membership is compulsory while it lasts (UU 40/2004, UU 24/2011): its record is held by law. */
    private static final Set<String> ENDED = Set.of("died", "moved-abroad", "registered-twice");

    private final RightsBook book;
    private final Subjects subjects;
    private final Erasures erasures;
    private final Restricting restricting;
    private final Clock clock;

    RightsDesk(RightsBook book, Subjects subjects, Erasures erasures, Restricting restricting, Clock clock) {
        this.book = book;
        this.subjects = subjects;
        this.erasures = erasures;
        this.restricting = restricting;
        this.clock = clock;
    }

    /**
     * The same, asked again while it is open, is the request that stands: a button pressed twice.
     *
     * @throws NotFound for another branch's person; Refused RIGHTS_INPUT_MISSING
     */
    UUID ask(UUID member, Kind kind, AskForm form, Actor by) {
        if (subjects.find(member, by).isEmpty()) {
            throw new NotFound(member);
        }
        subjects.hold(member);
        subjects.look(member, by);
        var asking = new Asking(form.who(), form.how(), form.what(), clock.instant(), by.name());
        return book.open(member, kind, asking).orElseGet(() -> book.add(member, kind, asking, by));
    }

    /** @throws Refused what {@link RightsRefusal} names; then nothing was done */
    void answer(UUID id, boolean granted, String answer, Actor by) {
        var request = book.get(id, by);
        if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
            throw new Refused(RightsRefusal.RIGHTS_INPUT_MISSING);
        }
        if (!request.open()) {
            throw new Refused(RightsRefusal.RIGHTS_REQUEST_CLOSED);
        }
        var person = granted ? Optional.of(grantable(request, by)) : Optional.<Person>empty();
        if (!book.close(id, granted ? State.DONE : State.REFUSED, answer.strip(), by.name(), clock.instant())) {
            throw new Refused(RightsRefusal.RIGHTS_REQUEST_CLOSED);
        }
        person.ifPresent(one -> grant(request, one, by));
    }

    /** Held until all is done; read only then, for who waited may find it answered or the family changed. */
    private Person grantable(RightsRequest asked, Actor by) {
        subjects.hold(asked.member());
        var request = book.get(asked.id(), by);
        if (!request.open()) {
            throw new Refused(RightsRefusal.RIGHTS_REQUEST_CLOSED);
        }
        var person = subjects.look(request.member(), by);
        if (!request.mayBeGranted()) {
            throw new Refused(RightsRefusal.RIGHTS_CORRECT_FIRST);
        }
        if (request.kind() == Kind.ERASURE && !mayGo(person)) {
            throw new Refused(RightsRefusal.RIGHTS_HELD_BY_LAW);
        }
        if (request.kind() == Kind.ERASURE && subjects.isInUse(person.subject())) {
            throw new Refused(RightsRefusal.RIGHTS_WORK_WAITING);
        }
        return person;
    }

    /** A copy is handed over, that is all. */
    private void grant(RightsRequest request, Person person, Actor by) {
        if (request.kind() == Kind.RESTRICTION) {
            restricting.restrict(person.family().familyCard(), by);
        } else if (request.kind() == Kind.ERASURE) {
            erasures.erase(person.subject(), request.id());
            restricting.erased(request.member(), person.family().familyCard());
        }
    }

    static boolean mayGo(Person person) {
        return person.member().status() == MembershipStatus.INACTIVE
                && ENDED.contains(person.member().statusReason());
    }

    /** Another of the family may still want it closed. @throws Refused when nothing is restricted by this request */
    void lift(UUID id, Actor by) {
        var request = book.get(id, by);
        subjects.hold(request.member());
        if (!book.get(id, by).restricts()) {
            throw new Refused(RightsRefusal.RIGHTS_NOT_RESTRICTED);
        }
        restricting.lift(request.member());
    }
}
