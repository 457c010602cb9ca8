package id.mcsoc.field.paper;

import id.mcsoc.access.Actor;
import id.mcsoc.field.FieldRefusal;
import id.mcsoc.planning.VisitId;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Paper;
import id.mcsoc.sync.PaperSlips;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    private final Clock clock;

    SlipBook(SlipTable slips, Clock clock) {
        this.slips = slips;
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
        slips.enter(slip.number(), operation.id(), operation.officer().name(), operation.receivedAt(), paper.at());
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
        }
    }

    /** Every sheet that was not entered: nothing stands on them. */
    public void cancelRest(VisitId visit, String reason, Actor by) {
        var why = checked(reason);
        slips.of(visit).stream()
                .filter(slip -> slip.state() == State.OPEN)
                .forEach(slip -> cancel(visit, slip.number().value(), why, by));
    }

    private static String checked(String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refused(FieldRefusal.PAPER_REASON_MISSING, LONGEST_REASON);
        }
        return why;
    }
}
