package id.mcsoc.complaints.log;

import id.mcsoc.access.CopiedRow;
import id.mcsoc.access.Perishable;
import id.mcsoc.access.PersonalRecords;
import id.mcsoc.access.Subject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who complained. A complaint knows no member: it is a person's when name and telephone are theirs. What was complained
 * of stays countable without them.
 */
@Component
@Order(5)
class Complainants implements PersonalRecords, Perishable {

    private static final String THEIRS = " where phone <> '' and phone = ? and lower(name) = lower(?)";
    private static final String TOLD = "(name not in ('', '" + Subject.ERASED + "') or phone <> '')";
    private static final String LAST = " e.kind like 'CLOSED%' and e.at < ? and not exists (select 1 from"
            + " complaint_event l where l.ticket = e.ticket and l.seq > e.seq and l.kind = 'REOPENED')";
    /** Itself, or the case it is part of. */
    private static final String CLOSED = " (ticket in (select e.ticket from complaint_event e where" + LAST
            + ") or ticket in (select m.ticket from complaint_event m join complaint_event e on e.ticket = m.subject"
            + " where m.kind = 'MERGED' and not exists (select 1 from complaint_event u where u.ticket = m.ticket"
            + " and u.seq > m.seq and u.kind = 'UNMERGED') and" + LAST + "))";

    private static final String ENDED = " where " + TOLD + " and" + CLOSED;
    private static final Timestamp EVER = Timestamp.from(Instant.parse("9999-12-31T00:00:00Z"));

    private final JdbcClient jdbc;

    Complainants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of both: the copy's section and the setting's word. */
    @Override
    public String kind() {
        return "complaints";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return jdbc.sql(
                        "select ticket, captured_at, kind, (select k.name from complaint_category k where k.code = category)"
                                + " as category, said, wanted_outcome, (select c.name from complaint_channel c"
                                + " where c.code = channel) as channel, secret, name, phone from complaint_ticket"
                                + THEIRS
                                + " order by captured_at, ticket")
                .params(subject.phone(), subject.name())
                .query(CopiedRow::read)
                .list();
    }

    /** Somebody still owes them an answer. */
    @Override
    public boolean isInUse(Subject subject) {
        return jdbc.sql("select count(*) from complaint_ticket" + THEIRS + " and not" + CLOSED)
                        .params(subject.phone(), subject.name(), EVER, EVER)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void erase(Subject subject, UUID because) {
        jdbc.sql("delete from complaint_photo where operation in (select operation from complaint_ticket" + THEIRS
                        + ")")
                .params(subject.phone(), subject.name())
                .update();
        jdbc.sql("update complaint_event set said = '' where ticket in (select ticket from complaint_ticket" + THEIRS
                        + ")")
                .params(subject.phone(), subject.name())
                .update();
        jdbc.sql("update complaint_ticket set name = ?, phone = '', said = ?, wanted_outcome = ''" + THEIRS)
                .params(Subject.ERASED, Subject.ERASED, subject.phone(), subject.name())
                .update();
    }

    @Override
    public int countBefore(Instant moment) {
        return jdbc.sql("select count(*) from complaint_ticket" + ENDED)
                .params(Timestamp.from(moment), Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    @Override
    public int forgetBefore(Instant moment) {
        jdbc.sql("delete from complaint_photo where operation in (select operation from complaint_ticket" + ENDED + ")")
                .params(Timestamp.from(moment), Timestamp.from(moment))
                .update();
        return jdbc.sql("update complaint_ticket set name = '" + Subject.ERASED + "', phone = ''" + ENDED)
                .params(Timestamp.from(moment), Timestamp.from(moment))
                .update();
    }
}
