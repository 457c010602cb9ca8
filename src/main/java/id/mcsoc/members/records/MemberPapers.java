package id.mcsoc.members.records;

import id.mcsoc.access.CopiedRow;
import id.mcsoc.access.PersonalRecords;
import id.mcsoc.access.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The family's account and its photographed papers. The family's until nobody is left in it. */
@Component
@Order(8)
class MemberPapers implements PersonalRecords {

    private final JdbcClient jdbc;

    MemberPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "papers";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        var all = new ArrayList<Map<String, Object>>();
        all.addAll(rows("select bank, holder, last_digits, agreed_at, recorded_name from member_autodebit", subject));
        all.addAll(rows("select number, kept_name, kept_at from member_document", subject));
        return all;
    }

    @Override
    public void erase(Subject subject, UUID because) {
        jdbc.sql("delete from member_autodebit where family_card = ? and (? or holder = ?)")
                .params(subject.familyCard(), subject.alone(), subject.name())
                .update();
        jdbc.sql("delete from member_document where family_card = ? and ?")
                .params(subject.familyCard(), subject.alone())
                .update();
    }

    private List<Map<String, Object>> rows(String select, Subject subject) {
        return jdbc.sql(select + " where family_card = ?")
                .param(subject.familyCard())
                .query(CopiedRow::read)
                .list();
    }
}
