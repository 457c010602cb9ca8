package id.mcsoc.complaints.crisis;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.complaints.crisis.Crisis.Done;
import id.mcsoc.complaints.crisis.Crisis.Item;
import id.mcsoc.complaints.log.Verbs;
import id.mcsoc.complaints.trends.Surge;
import id.mcsoc.complaints.trends.TrendDesk;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checklists that surges open; one for each surge, whoever sees it first. */
@Service
@Transactional
public class Crises {

    private static final int LONGEST_NOTE = 1000;

    private final JdbcClient jdbc;
    private final TrendDesk trends;
    private final Clock clock;

    Crises(JdbcClient jdbc, TrendDesk trends, Clock clock) {
        this.jdbc = jdbc;
        this.trends = trends;
        this.clock = clock;
    }

    /** Opens what no one has opened yet. @return how many surges there are */
    public int watch(BranchCode branch) {
        var surges = trends.of(branch).surges();
        surges.forEach(surge -> open(branch, surge));
        return surges.size();
    }

    public List<Crisis> of(BranchCode branch) {
        return jdbc.sql("select * from complaint_crisis where branch = ? order by opened_at desc, id"
                        + " fetch first 20 rows only")
                .param(branch.value())
                .query((row, n) -> new Crisis(
                        row.getObject("id", UUID.class),
                        row.getString("category"),
                        row.getInt("complaints"),
                        row.getDouble("usual"),
                        row.getTimestamp("opened_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getString("lessons")).orElse(""),
                        Map.of()))
                .list();
    }

    /** @throws NotFound in another branch as well */
    Crisis get(UUID id, Actor actor) {
        var found = of(actor.branch()).stream()
                .filter(crisis -> crisis.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        return new Crisis(
                found.id(),
                found.category(),
                found.complaints(),
                found.usual(),
                found.openedAt(),
                found.closedAt(),
                found.lessons(),
                done(id));
    }

    /** Doing it twice keeps the first. */
    void tick(UUID id, Item item, String note, Actor actor) {
        if (!get(id, actor).open()) {
            return;
        }
        jdbc.sql("insert into complaint_crisis_step (crisis, step, done_at, done_by, note) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(id, item.name(), Timestamp.from(clock.instant()), actor.name())
                .param(note.strip()
                        .substring(0, Math.min(LONGEST_NOTE, note.strip().length())))
                .update();
    }

    void close(UUID id, String lessons, Actor actor) {
        get(id, actor);
        jdbc.sql("update complaint_crisis set closed_at = ?, closed_by = ?, lessons = ?, open_key = null"
                        + " where id = ? and closed_at is null")
                .params(Timestamp.from(clock.instant()), actor.name())
                .params(Verbs.filled(lessons, ComplaintRefusal.REPORT_MISSING), id)
                .update();
    }

    private void open(BranchCode branch, Surge surge) {
        jdbc.sql("insert into complaint_crisis (id, branch, category, open_key, complaints, usual, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(UuidCreator.getTimeOrderedEpoch(), branch.value(), surge.category())
                .params(branch.value() + "/" + surge.category(), surge.complaints(), surge.usual())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private Map<Item, Done> done(UUID crisis) {
        var done = new EnumMap<Item, Done>(Item.class);
        jdbc.sql("select * from complaint_crisis_step where crisis = ?")
                .param(crisis)
                .query((row, n) -> Map.entry(
                        Item.valueOf(row.getString("step")),
                        new Done(at(row.getTimestamp("done_at")), row.getString("done_by"), row.getString("note"))))
                .list()
                .forEach(entry -> done.put(entry.getKey(), entry.getValue()));
        return done;
    }

    private static Instant at(Timestamp moment) {
        return moment.toInstant();
    }
}
