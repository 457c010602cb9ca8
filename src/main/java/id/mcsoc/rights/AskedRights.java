package id.mcsoc.rights;

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

/** The requests themselves: that one was made and answered in time is kept, who made it is not for ever. */
@Component
@Order(9)
class AskedRights implements PersonalRecords, Perishable {

    private static final String EMPTIED =
            "update rights_request set asked_by = '" + Subject.ERASED + "', said = '', answer = ''";
    private static final String ENDED = " where asked_by <> '" + Subject.ERASED + "' and closed_at < ?";

    private final JdbcClient jdbc;

    AskedRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "requests";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return jdbc.sql("select asked_at, kind, asked_by, checked, said, state, answer, closed_at from rights_request"
                        + " where member = ? order by asked_at, id")
                .param(subject.member())
                .query(CopiedRow::read)
                .list();
    }

    /** Another request than to be erased waits for its answer; what was asked before is answered first. */
    @Override
    public boolean isInUse(Subject subject) {
        return jdbc.sql("select count(*) from rights_request where member = ? and state = 'OPEN' and kind <> 'ERASURE'")
                        .param(subject.member())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Who asked twice to be erased is answered twice. */
    @Override
    public void erase(Subject subject, UUID because) {
        jdbc.sql("update rights_request o set state = 'DONE', closed_at = (select b.closed_at from rights_request b"
                        + " where b.id = :because), closed_by = (select b.closed_by from rights_request b"
                        + " where b.id = :because) where o.member = :member and o.state = 'OPEN'")
                .param("because", because)
                .param("member", subject.member())
                .update();
        jdbc.sql(EMPTIED + " where member = ?").param(subject.member()).update();
    }

    @Override
    public int countBefore(Instant moment) {
        return jdbc.sql("select count(*) from rights_request" + ENDED)
                .param(Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return jdbc.sql(EMPTIED + ENDED).param(Timestamp.from(moment)).update();
    }
}
