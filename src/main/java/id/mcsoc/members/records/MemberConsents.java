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

/** Consents of the family. That one was given must stay provable; the signature goes with the last of the family. */
@Component
@Order(3)
class MemberConsents implements PersonalRecords {

    private final JdbcClient jdbc;

    MemberConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "consents";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return jdbc.sql("select given_at, notice_version, purpose, language, read_by, method, withdrawn_at"
                        + " from member_consent where family_card = ? order by given_at, operation")
                .param(subject.familyCard())
                .query(CopiedRow::read)
                .list();
    }

    @Override
    public void erase(Subject subject, UUID because) {
        if (subject.alone()) {
            jdbc.sql("update member_consent set evidence = '' where family_card = ?")
                    .param(subject.familyCard())
                    .update();
        }
    }
}
