package id.mcsoc.field.day;

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

/** Visits a family came to. Waiting and service times count without a name; a package on its way is packed anew. */
@Component
@Order(7)
class ServedPeople implements PersonalRecords, Perishable {

    private static final String ENDED = " where head_name <> '" + Subject.ERASED + "' and visit in"
            + " (select visit from field_day where closed_at < ?)";

    private final JdbcClient jdbc;

    ServedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "visits";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return jdbc.sql("select number, lane, head_name, arrived_at, called_at, served_at, absent_at from field_queue"
                        + " where family_card = ? order by arrived_at, visit")
                .param(subject.familyCard())
                .query(CopiedRow::read)
                .list();
    }

    @Override
    public void erase(Subject subject, UUID because) {
        jdbc.sql("update field_queue set head_name = ? where family_card = ? and (? or lower(head_name) = lower(?))")
                .params(Subject.ERASED, subject.familyCard(), subject.alone(), subject.name())
                .update();
        if (subject.name().isEmpty()) {
            return;
        }
        jdbc.sql("delete from field_package_part where package in"
                        + " (select package from field_package_family where family_card = ?)")
                .param(subject.familyCard())
                .update();
    }

    @Override
    public int countBefore(Instant moment) {
        return jdbc.sql("select count(*) from field_queue" + ENDED)
                .param(Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return jdbc.sql("update field_queue set head_name = '" + Subject.ERASED + "'" + ENDED)
                .param(Timestamp.from(moment))
                .update();
    }
}
