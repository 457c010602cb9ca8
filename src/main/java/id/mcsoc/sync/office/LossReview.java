package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.PaperSlips;
import id.mcsoc.sync.SheetSettled;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.TabletCargo.Family;
import id.mcsoc.sync.office.LossProgress.State;
import id.mcsoc.sync.office.ReportedLosses.Closing;
import id.mcsoc.sync.office.ReportedLosses.How;
import id.mcsoc.sync.office.ReportedLosses.Loss;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What a tablet lost is made good family by family; with the last one the incident closes by itself. */
@Service
@Transactional
class LossReview {

    private final ReportedLosses losses;
    private final JdbcClient jdbc;
    private final Clock clock;

    LossReview(ReportedLosses losses, JdbcClient jdbc, Clock clock) {
        this.losses = losses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public LossProgress of(Loss loss) {
        var families = new LinkedHashMap<String, Family>();
        losses.toAskAgain(loss).forEach(one -> one.families().forEach(family -> families.put(family.card(), family)));
        var entered = losses.entered(loss);
        var asked = asked(loss.id());
        var sheets = losses.slips(loss).stream()
                .filter(slip -> slip.state() == PaperSlips.State.OPEN)
                .count();
        return new LossProgress(
                families.values().stream()
                        .map(family -> line(family, entered, asked))
                        .toList(),
                sheets);
    }

    /**
     * These families were asked again, or their things were found elsewhere.
     *
     * @return whether nothing is left of the loss
     * @throws Refused LOSS_FAMILY_MISSING, NOTE_MISSING, CASE_DECIDED; @throws NotFound a card that is not on the list
     */
    public boolean settle(Actor actor, UUID id, Set<String> cards, String note) {
        hold(id);
        var loss = losses.get(actor, id);
        if (loss.closing().isPresent()) {
            throw new Refused(SyncRefusal.CASE_DECIDED);
        }
        if (cards.isEmpty()) {
            throw new Refused(SyncRefusal.LOSS_FAMILY_MISSING);
        }
        var text = ReportedLosses.checked(note);
        var progress = of(loss);
        for (var card : cards) {
            var line = progress.families().stream()
                    .filter(one -> one.family().card().equals(card))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(id));
            if (line.open()) {
                ask(loss, card, actor, text);
            }
        }
        return review(loss, actor.name());
    }

    /** In a transaction of its own: the sheet is entered, whatever becomes of the report. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(SheetSettled event) {
        losses.openAt(event.visit()).forEach(loss -> review(loss, event.by()));
    }

    private boolean review(Loss loss, String by) {
        var complete = of(loss).isComplete();
        if (complete) {
            losses.close(loss.id(), new Closing(clock.instant(), by, "", How.PAPER));
        }
        return complete;
    }

    private static LossProgress.Line line(Family family, Set<String> entered, Map<String, String> asked) {
        if (entered.contains(family.card())) {
            return new LossProgress.Line(family, State.ENTERED, "");
        }
        var note = asked.get(family.card());
        return new LossProgress.Line(family, note == null ? State.OPEN : State.ASKED, note == null ? "" : note);
    }

    private Map<String, String> asked(UUID loss) {
        var notes = new LinkedHashMap<String, String>();
        jdbc.sql("select family_card, note from sync_loss_family where loss = ?")
                .param(loss)
                .query(row -> {
                    notes.put(row.getString(1), row.getString(2));
                });
        return notes;
    }

    private void ask(Loss loss, String card, Actor actor, String note) {
        jdbc.sql("insert into sync_loss_family (loss, family_card, settled_at, settled_by, note) values (?,?,?,?,?)")
                .params(loss.id(), card, Timestamp.from(clock.instant()), actor.name(), note)
                .update();
    }

    private void hold(UUID id) {
        jdbc.sql("select 1 from sync_loss where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }
}
