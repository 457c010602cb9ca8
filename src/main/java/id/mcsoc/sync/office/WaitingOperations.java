package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.WaitingWork;
import id.mcsoc.sync.WaitingWork.Kind;
import id.mcsoc.sync.push.CaseDecisions;
import id.mcsoc.sync.quarantine.Quarantine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the wire itself cannot settle: numbers, refusals, closed letters, tablets that were stopped or lost. */
@Component
class WaitingOperations implements WaitingWork {

    private static final String OPEN = "select o.device, o.incarnation, o.seq, o.op_id, o.type, o.officer, o.result,"
            + " o.code, o.received_at, d.name from sync_operation o join sync_device d on d.id = o.device"
            + " where o.branch = ? and o.handled_at is null and (o.result in ('REJECTED', 'CONFLICT_QUEUED')"
            + " or o.result = 'BLOCKED' and o.case_seq is null) order by o.received_at, o.seq fetch first 500 rows only";
    private static final String KEPT = "select d.id, d.name, d.officer, q.reason, q.closed, count(*) as many,"
            + " min(q.received_at) as since from sync_quarantine q join sync_device d on d.id = q.device"
            + " where d.branch = ? and q.handled_at is null and not exists (select 1 from sync_operation o"
            + " where o.device = q.device and o.incarnation = q.incarnation and o.seq = q.seq and o.hash = q.hash)"
            + " group by d.id, d.name, d.officer, q.reason, q.closed order by min(q.received_at)";

    private final JdbcClient jdbc;
    private final Users users;
    private final ReportedLosses losses;
    private final CaseDecisions decisions;
    private final MessageSource messages;

    WaitingOperations(
            JdbcClient jdbc, Users users, ReportedLosses losses, CaseDecisions decisions, MessageSource messages) {
        this.jdbc = jdbc;
        this.users = users;
        this.losses = losses;
        this.decisions = decisions;
        this.messages = messages;
    }

    @Override
    public List<Item> of(Actor actor) {
        var branch = actor.branch().value();
        var items = new ArrayList<Item>();
        jdbc.sql(OPEN).param(branch).query((row, n) -> operation(row)).list().forEach(one -> one.ifPresent(items::add));
        items.addAll(jdbc.sql(KEPT).param(branch).query((row, n) -> kept(row)).list());
        losses.open(actor).stream().map(this::loss).forEach(items::add);
        return items;
    }

    /** Empty where another module lists it. */
    private Optional<Item> operation(ResultSet row) throws SQLException {
        var result = Outcome.Kind.valueOf(row.getString("result"));
        if (result == Outcome.Kind.CONFLICT_QUEUED && !decisions.isDecidedHere(row.getString("type"))) {
            return Optional.empty();
        }
        var type = row.getString("type");
        return Optional.of(new Item(
                kind(result, row.getString("code")),
                type.isEmpty() ? said("sync.type-unreadable") : type(type),
                row.getTimestamp("received_at").toInstant(),
                who(row),
                "/sync/operations/" + row.getObject("device", UUID.class) + "/" + row.getString("incarnation") + "/"
                        + row.getLong("seq"),
                Optional.ofNullable(row.getObject("op_id", UUID.class))));
    }

    private static Kind kind(Outcome.Kind result, String code) {
        if (SyncRefusal.OPERATION_UNREADABLE.name().equals(code)) {
            return Kind.UNREADABLE;
        }
        return switch (result) {
            case CONFLICT_QUEUED -> Kind.NUMBER;
            case BLOCKED -> Kind.BLOCKED;
            default -> Kind.REJECTED;
        };
    }

    private Item kept(ResultSet row) throws SQLException {
        var reason = Quarantine.Reason.valueOf(row.getString("reason"));
        return new Item(
                row.getBoolean("closed") ? Kind.UNREADABLE : Kind.QUARANTINE,
                said("sync.desk-kept", row.getLong("many"), said("sync.kept-why." + reason)),
                row.getTimestamp("since").toInstant(),
                who(row),
                "/sync/devices/" + row.getObject("id", UUID.class),
                Optional.empty());
    }

    private Item loss(ReportedLosses.Loss loss) {
        Instant since = loss.opened();
        return new Item(
                Kind.LOSS,
                said("sync.desk-loss", loss.missing()),
                since,
                loss.name(),
                "/sync/losses/" + loss.id(),
                Optional.empty());
    }

    private String who(ResultSet row) throws SQLException {
        var officer = users.find(new UserId(row.getObject("officer", UUID.class)))
                .map(Actor::name)
                .orElse("");
        return officer.isEmpty() ? row.getString("name") : said("sync.desk-who", officer, row.getString("name"));
    }

    /** The name of a service; one that is not known here goes by what the tablet calls it. */
    private String type(String type) {
        return String.valueOf(
                messages.getMessage("sync.type." + type, new Object[0], type, LocaleContextHolder.getLocale()));
    }

    private String said(String key, Object... values) {
        return String.valueOf(messages.getMessage(key, values, key, LocaleContextHolder.getLocale()));
    }
}
