package id.mcsoc.booking;

import static id.mcsoc.booking.RequestState.ACCEPTED;
import static id.mcsoc.booking.RequestState.COUNTERED;
import static id.mcsoc.booking.RequestState.DECLINED;
import static id.mcsoc.booking.RequestState.DRAFT;
import static id.mcsoc.booking.RequestState.PROPOSED;
import static id.mcsoc.booking.RequestState.RELEASED;
import static id.mcsoc.booking.RequestState.SERVED;
import static id.mcsoc.booking.RequestState.SUBMITTED;
import static id.mcsoc.booking.RequestState.UNPLANNED;
import static id.mcsoc.booking.RequestState.WITHDRAWN;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kelurahan's request for a visit: its state changes by verbs that guard themselves and write the history. */
@Entity
@Table(name = "booking_request")
class VisitRequest extends KelurahanAffair {

    private static final int CARRIED_OVER = 3;

    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Embedded
    private RequestDetails details = new RequestDetails();

    @Embedded
    private FamilyList families = new FamilyList();

    @Embedded
    private Offer offer = new Offer();

    @Embedded
    private Waiver waiver = Waiver.none();

    @Embedded
    private BranchAnswer answer = new BranchAnswer();

    @Embedded
    private StateLog log = new StateLog();

    private @Nullable UUID parentId;
    private int priority = 1;

    @Embedded
    private LastChange changed;

    private @Nullable Instant submittedAt;

    @Embedded
    private ServedPart served = ServedPart.NOT_YET;

    @Embedded
    private @Nullable Pooled pooled;

    @Version
    private @Nullable Long version;

    protected VisitRequest() {}

    VisitRequest(RequestId id, AreaCode area, BranchCode branch, Deed deed) {
        super(id, area, branch, deed.at());
        log.add(null, DRAFT, deed);
        state = DRAFT;
        changed = LastChange.first(deed);
    }

    /** The families left over ask again by themselves: no minimum, first in line. Not sent yet. */
    VisitRequest carryOver(RequestId newId, List<RequestFamily> leftOver, Deed deed) {
        var next = new VisitRequest(newId, area(), branch(), deed);
        next.parentId = id().value();
        next.priority = CARRIED_OVER;
        next.details = details.copy();
        leftOver.forEach(family -> next.families.write(UUID.randomUUID(), ListedFamily.of(family)));
        return next;
    }

    /** Place and contact of an earlier request are a good guess for the next one. */
    void startFrom(VisitRequest earlier) {
        details = earlier.details.copy();
    }

    /** Content of a draft is about to change. @throws Refused once it was sent */
    void edit(Deed deed) {
        require(DRAFT);
        changed = changed.edited(deed);
    }

    void askWaiver(Deed deed) {
        requireNotOver();
        changed = changed.edited(deed);
        waiver = Waiver.asked(deed.withReason());
    }

    void answerWaiver(boolean granted, Deed deed) {
        requireNotOver();
        waiver = waiver.answered(granted, deed.withReason());
        changed = changed.edited(deed);
    }

    /** The branch gives it of its own accord. */
    void waive(Deed deed) {
        requireNotOver();
        waiver = waiver.given(deed.withReason());
        changed = changed.edited(deed);
    }

    void submit(String newNumber, Deed deed) {
        require(DRAFT);
        pooled().alone();
        number = newNumber;
        submittedAt = deed.at();
        move(SUBMITTED, deed);
    }

    /** @return false when the kelurahan knows this time already: an approval repeated, or another team that comes then */
    boolean propose(ProposedSlot proposed, Deed deed) {
        require(SUBMITTED, COUNTERED, UNPLANNED, PROPOSED, ACCEPTED);
        boolean known = EnumSet.of(PROPOSED, ACCEPTED).contains(state)
                && slot().filter(proposed::isWhen).isPresent();
        answer.slot(proposed);
        if (!known) {
            move(PROPOSED, deed);
        }
        return !known;
    }

    void accept(Deed deed) {
        require(PROPOSED);
        move(ACCEPTED, deed);
    }

    void decline(Deed deed) {
        require(PROPOSED);
        move(DECLINED, deed.withReason());
    }

    void counter(List<OfferedWindow> others, Deed deed) {
        require(PROPOSED);
        offer.replace(others);
        answer.noSlot();
        move(COUNTERED, deed.withReason());
    }

    void withdraw(Deed deed) {
        requireNotOver();
        pooled().alone();
        move(WITHDRAWN, deed.withReason());
    }

    void leaveUnplanned(List<UnplannedReason> why, Deed deed) {
        require(SUBMITTED, COUNTERED, UNPLANNED, PROPOSED, deed.why().isBlank() ? PROPOSED : ACCEPTED);
        answer.reasons(why);
        if (state != UNPLANNED) {
            move(UNPLANNED, deed);
        }
    }

    /** Why it waits still; no plan has left it out. */
    void suggest(List<UnplannedReason> why) {
        require(SUBMITTED, COUNTERED, UNPLANNED);
        answer.reasons(why);
    }

    /** The slot is given to somebody else. */
    void release(Deed deed) {
        require(SUBMITTED, PROPOSED, COUNTERED, UNPLANNED, ACCEPTED);
        answer.noSlot();
        move(RELEASED, deed.withReason());
    }

    /** Said twice it happened once. */
    void serve(int count, Deed deed) {
        require(ACCEPTED, PROPOSED, SERVED);
        if (state == SERVED) {
            return;
        }
        served = new ServedPart(deed.at(), count);
        move(SERVED, deed);
    }

    /** The families change after it was sent. */
    void changeFamilies(Deed deed) {
        require(SUBMITTED, PROPOSED, COUNTERED, UNPLANNED, ACCEPTED);
        log.add(state, state, deed.withReason());
        changed = changed.edited(deed);
    }

    /** It is a draft again, with all its families, and looks for neighbours. */
    void reopen(Deed deed) {
        require(SUBMITTED, PROPOSED, COUNTERED, UNPLANNED, ACCEPTED, RELEASED);
        pooled().await(deed.at());
        answer.noSlot();
        submittedAt = null;
        move(DRAFT, deed);
    }

    VisitRequested requested() {
        var at = submittedAt().orElse(changed.at());
        return new VisitRequested(id(), number(), area(), families.distinct(), families.persons(), at);
    }

    private void requireNotOver() {
        require(DRAFT, SUBMITTED, PROPOSED, COUNTERED, UNPLANNED, ACCEPTED);
    }

    private void require(RequestState first, RequestState... others) {
        if (!EnumSet.of(first, others).contains(state)) {
            throw new Refused(BookingRefusal.NOT_IN_THIS_STATE);
        }
    }

    private void move(RequestState to, Deed deed) {
        log.add(state, to, deed);
        state = to;
        changed = changed.moved(deed);
    }

    /** Empty until it is sent. */
    String number() {
        return number == null ? "" : number;
    }

    RequestState state() {
        return state;
    }

    RequestDetails details() {
        return details;
    }

    FamilyList families() {
        return families;
    }

    Offer offer() {
        return offer;
    }

    Waiver waiver() {
        return waiver;
    }

    Optional<ProposedSlot> slot() {
        return answer.slot();
    }

    List<RequestHistory> history() {
        return log.steps();
    }

    List<UnplannedReason> reasons() {
        return answer.reasons();
    }

    int priority() {
        return priority;
    }

    Optional<RequestId> parent() {
        return Optional.ofNullable(parentId).map(RequestId::new);
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    int servedFamilies() {
        return served.families();
    }

    Pooled pooled() {
        pooled = Objects.requireNonNullElseGet(pooled, Pooled::new);
        return pooled;
    }

    LastChange lastChange() {
        return changed;
    }
}
