package id.mcsoc.cards;

import id.mcsoc.access.CopiedRow;
import id.mcsoc.access.PersonalRecords;
import id.mcsoc.access.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards printed for a person. Erased, the blank that was used stays counted. */
@Component
@Order(4)
class PersonalPrints implements PersonalRecords {

    private final JdbcClient jdbc;

    PersonalPrints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "prints";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return jdbc.sql("select captured_at, member_name, number_printed, layout, copy_no, reprint_reason, printed_name"
                        + " from card_print where member_id = ? order by captured_at, copy_no")
                .param(subject.member())
                .query(CopiedRow::read)
                .list();
    }

    @Override
    public void erase(Subject subject, UUID because) {
        jdbc.sql("update card_print set member_name = ?, number_printed = '-' where member_id = ?")
                .params(Subject.ERASED, subject.member())
                .update();
    }
}
