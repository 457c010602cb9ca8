package id.mcsoc.complaints.log;

import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints as rows: what was said, and the log of events that only grows. */
@Component
public class ComplaintTable {

    private final JdbcClient jdbc;

    ComplaintTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<TicketNumber> openedBy(UUID operation) {
        return jdbc.sql("select ticket from complaint_ticket where operation = ?")
                .param(operation)
                .query(String.class)
                .optional()
                .map(TicketNumber::new);
    }

    public Optional<Complaint> find(TicketNumber ticket) {
        return load("where ticket = ?", ticket.value()).stream().findFirst();
    }

    Optional<Complaint> find(TicketNumber ticket, BranchCode branch) {
        return load("where ticket = ? and branch = ?", ticket.value(), branch.value()).stream()
                .findFirst();
    }

    public Optional<UUID> operation(TicketNumber ticket) {
        return jdbc.sql("select operation from complaint_ticket where ticket = ?")
                .param(ticket.value())
                .query(UUID.class)
                .optional();
    }

    /** Whoever else wants to change it waits until the transaction ends. */
    void hold(TicketNumber ticket, BranchCode branch) {
        jdbc.sql("select ticket from complaint_ticket where ticket = ? and branch = ? for update")
                .params(ticket.value(), branch.value())
                .query(String.class)
                .optional();
    }

    int nextSeq(TicketNumber ticket) {
        return 1
                + jdbc.sql("select coalesce(max(seq), 0) from complaint_event where ticket = ?")
                        .param(ticket.value())
                        .query(Integer.class)
                        .single();
    }

    /** The newest 2,000 of a branch. */
    public List<Complaint> of(BranchCode branch) {
        return load("where branch = ? order by captured_at desc, ticket fetch first 2000 rows only", branch.value());
    }

    public void insert(Complaint complaint, UUID operation) {
        var said = complaint.opened();
        var who = said.complainant();
        jdbc.sql("insert into complaint_ticket (ticket, operation, branch, area, kind, category, target, said,"
                        + " wanted_outcome, channel, name, phone, is_group, persons, secret, member, captured_at, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        complaint.ticket().value(),
                        operation,
                        complaint.branch().value(),
                        said.area().value())
                .params(said.kind().name(), said.category(), said.target().name(), said.text(), said.wantedOutcome())
                .params(said.channel(), who.name(), who.phone(), who.group(), who.persons(), who.secret())
                .param(who.standing().name())
                .params(Timestamp.from(complaint.capturedAt()), Timestamp.from(complaint.recordedAt()))
                .update();
        complaint.events().forEach(event -> add(complaint.ticket(), event));
    }

    public void add(TicketNumber ticket, ComplaintEvent event) {
        jdbc.sql("insert into complaint_event (ticket, seq, operation, kind, at, by_user, by_name, from_unit, to_unit,"
                        + " said, subject, rule) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        ticket.value(),
                        event.seq(),
                        event.operation(),
                        event.kind().name(),
                        Timestamp.from(event.at()))
                .params(event.by().user(), event.by().name(), event.fromUnit(), event.toUnit(), event.said())
                .params(event.subject(), event.rule())
                .update();
    }

    /** Those of a branch that are not closed, and all reports that are part of them. */
    public List<Complaint> open(BranchCode branch) {
        return load(
                "t where branch = ? and coalesce((select e.kind from complaint_event e where e.ticket = t.ticket and"
                        + " (e.kind like 'CLOSED%' or e.kind = 'REOPENED') order by e.seq desc"
                        + " fetch first 1 rows only), 'OPENED') in ('OPENED', 'REOPENED') order by captured_at, ticket",
                branch.value());
    }

    private List<Complaint> load(String where, String... values) {
        var tickets = jdbc.sql("select * from complaint_ticket " + where)
                .params(List.of(values))
                .query((row, n) -> complaint(row))
                .list();
        if (tickets.isEmpty()) {
            return tickets;
        }
        var numbers = tickets.stream().map(found -> found.ticket().value()).toList();
        var events = jdbc
                .sql("select * from complaint_event where ticket in (:tickets) order by ticket, seq")
                .param("tickets", numbers)
                .query((row, n) -> Map.entry(row.getString("ticket"), event(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return tickets.stream()
                .map(found -> found.with(events.getOrDefault(found.ticket().value(), List.of())))
                .toList();
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        var ticket = new TicketNumber(row.getString("ticket"));
        var who = new OpenComplaint.Complainant(
                row.getString("name"),
                row.getString("phone"),
                row.getBoolean("is_group"),
                row.getInt("persons"),
                row.getBoolean("secret"),
                OpenComplaint.Standing.valueOf(row.getString("member")));
        var opened = new OpenComplaint(
                Optional.of(ticket),
                OpenComplaint.Kind.valueOf(row.getString("kind")),
                row.getString("category"),
                OpenComplaint.Target.valueOf(row.getString("target")),
                new AreaCode(row.getString("area")),
                row.getString("said"),
                who,
                row.getString("wanted_outcome"),
                row.getString("channel"),
                Optional.empty());
        return new Complaint(
                ticket,
                new BranchCode(row.getString("branch")),
                opened,
                row.getTimestamp("captured_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                List.of());
    }

    private static ComplaintEvent event(ResultSet row) throws SQLException {
        return new ComplaintEvent(
                row.getInt("seq"),
                row.getObject("operation", UUID.class),
                ComplaintEvent.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                new ComplaintEvent.By(row.getObject("by_user", UUID.class), row.getString("by_name")),
                row.getString("from_unit"),
                row.getString("to_unit"),
                row.getString("said"),
                row.getString("subject"),
                row.getString("rule"));
    }
}
