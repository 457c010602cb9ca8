package id.mcsoc.field.paper;

import id.mcsoc.access.Actor;
import id.mcsoc.field.FieldRefusal;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.Members;
import id.mcsoc.planning.VisitId;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Paper;
import id.mcsoc.sync.PaperSlips;
import id.mcsoc.sync.SheetSettled;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives each sheet its number, and lets each be entered once. */
@Service
@Transactional
class SlipBook implements PaperSlips {

    static final int MOST_AT_ONCE = 100;
    static final int MOST_OF_VISIT = 500;
    private static final int LONGEST_REASON = 300;

    /** What goes along with a service and is written on the same sheet. */
    private static final Set<String> ALONG = Set.of("GIVE_CONSENT", "QUEUE_FAMILY");

    private final SlipTable slips;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SlipBook(SlipTable slips, Members members, ApplicationEventPublisher events, Clock clock) {
        this.slips = slips;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** New blank sheets. @throws Refused PAPER_TOO_MANY */
    public void lease(VisitId visit, Map<SlipKind, Integer> counts, Actor by) {
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all < 1 || all > MOST_AT_ONCE || slips.of(visit).size() + all > MOST_OF_VISIT) {
            throw new Refused(FieldRefusal.PAPER_TOO_MANY, MOST_AT_ONCE);
        }
        var next = slips.take(all);
        for (var kind : SlipKind.values()) {
            for (var i = 0; i < counts.getOrDefault(kind, 0); i++) {
                slips.add(SlipNumber.of(next++), visit, kind, by.name(), clock.instant());
            }
        }
    }

    @Transactional(readOnly = true)
    public List<SlipTable.Slip> all(VisitId visit) {
        return slips.of(visit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Slip> of(UUID visit) {
        return slips.of(new VisitId(visit)).stream()
                .map(slip -> new Slip(slip.number().shown(), slip.state()))
                .toList();
    }

    @Override
    public void enter(Operation operation, Paper paper) {
        var slip = slips.find(paper.slip())
                .filter(found -> found.visit().value().equals(operation.visit()))
                .orElseThrow(() -> new Refused(FieldRefusal.PAPER_SLIP_UNKNOWN, paper.slip()));
        if (slip.state() == State.VOID) {
            throw new Refused(FieldRefusal.PAPER_SLIP_VOID, slip.number().shown());
        }
        if (ALONG.contains(operation.type()) || slip.gave(operation.id())) {
            return;
        }
        if (slip.state() == State.ENTERED) {
            throw new Refused(FieldRefusal.PAPER_SLIP_USED, slip.number().shown());
        }
        slips.enter(slip.number(), operation, paper.at(), family(operation).orElse(null));
        events.publishEvent(
                new SheetSettled(operation.visit(), operation.officer().name()));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> families(UUID visit, Instant since) {
        return slips.families(visit, since);
    }

    /** Whose card the operation is about; a complaint may be of nobody's. */
    private Optional<String> family(Operation operation) {
        var entity = operation.entity();
        var id = entity.substring(entity.indexOf('/') + 1);
        if (entity.startsWith("MEMBER/") && id.matches("[0-9a-f-]{36}")) {
            return members.member(new MemberId(UUID.fromString(id)))
                    .map(member -> member.familyCard().value());
        }
        var card = entity.startsWith("FAMILY/")
                ? id
                : operation.set().path("familyCard").asString("");
        return Optional.of(card).filter(number -> number.matches("\\d{16}"));
    }

    /** @throws NotFound for a slip of another visit; @throws Refused PAPER_SLIP_USED, PAPER_REASON_MISSING */
    public void cancel(VisitId visit, String number, String reason, Actor by) {
        var why = checked(reason);
        var slip =
                slips.find(number).filter(found -> found.visit().equals(visit)).orElseThrow(() -> new NotFound(number));
        if (slip.state() == State.ENTERED) {
            throw new Refused(FieldRefusal.PAPER_SLIP_USED, slip.number().shown());
        }
        if (slip.state() == State.OPEN) {
            slips.voided(slip.number(), by.name(), why, clock.instant());
            events.publishEvent(new SheetSettled(visit.value(), by.name()));
        }
    }

    /** Every sheet that was not entered: nothing stands on them. */
    public void cancelRest(VisitId visit, String reason, Actor by) {
        var why = checked(reason);
        slips.of(visit).stream()
                .filter(slip -> slip.state() == State.OPEN)
                .forEach(slip -> slips.voided(slip.number(), by.name(), why, clock.instant()));
        events.publishEvent(new SheetSettled(visit.value(), by.name()));
    }

    private static String checked(String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refused(FieldRefusal.PAPER_REASON_MISSING, LONGEST_REASON);
        }
        return why;
    }
}
