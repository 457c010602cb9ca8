package id.mcsoc.members.records;

import id.mcsoc.access.CopiedRow;
import id.mcsoc.access.PersonalRecords;
import id.mcsoc.access.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every change, and what was said about it. Erased, it tells that something was changed, when and by whom. */
@Component
@Order(2)
class MemberHistory implements PersonalRecords {

    private static final String THEIRS = " where member_id = ? or (? and family_card = ?)";

    private final JdbcClient jdbc;

    MemberHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "history";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return jdbc.sql("select captured_at, field, old_value, new_value, reason, changed_name, channel"
                        + " from member_history where member_id = ? or (member_id is null and family_card = ?)"
                        + " order by captured_at, id")
                .params(subject.member(), subject.familyCard())
                .query(CopiedRow::read)
                .list();
    }

    @Override
    public void erase(Subject subject, UUID because) {
        update("update member_history set old_value = '', new_value = '', reason = ''" + THEIRS, subject);
        update(
                "update member_verification_value set old_value = '', new_value = '', corrected = null"
                        + " where verification in (select id from member_verification" + THEIRS + ")",
                subject);
        jdbc.sql("update member_verification_value set old_value = '', new_value = '', corrected = null"
                        + " where person = ?")
                .param(subject.member())
                .update();
        update("update member_verification set reason = '', verdict_reason = null" + THEIRS, subject);
        update(
                "update member_decision set before_values = '{}', wanted_values = '{}', reason = ''"
                        + " where conflict in (select id from member_conflict" + THEIRS + ")",
                subject);
        update(
                "update member_conflict set base_values = '{}', mine_values = '{}', theirs_values = '{}', reason = '',"
                        + " decided_reason = null" + THEIRS,
                subject);
        jdbc.sql("update member_change set theirs = '{}' where member_id = ?")
                .param(subject.member())
                .update();
        jdbc.sql("update member_twin set verdict_reason = null where member_id = ? or other_id = ?")
                .params(subject.member(), subject.member())
                .update();
    }

    private void update(String statement, Subject subject) {
        jdbc.sql(statement)
                .params(subject.member(), subject.alone(), subject.familyCard())
                .update();
    }
}
