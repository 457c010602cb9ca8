package id.mcsoc.booking;

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

/** Families on a kelurahan's list: a head's name and a telephone. Without them the list can still be counted. */
@Component
@Order(6)
class ListedPeople implements PersonalRecords, Perishable {

    private static final String THEIRS = " where family_card = ? and (? or lower(head_name) = lower(?))";
    private static final String ENDED =
            " where (head_name <> '" + Subject.ERASED + "' or phone <> '') and request_id in (select id"
                    + " from booking_request where state in ('SERVED', 'WITHDRAWN', 'DECLINED') and changed_at < ?)";

    private final JdbcClient jdbc;

    ListedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "lists";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return jdbc.sql(
                        "select r.number, r.area, r.state, r.created_at, f.family_card, f.head_name, f.phone, f.services"
                                + " from booking_family f join booking_request r on r.id = f.request_id"
                                + " where f.family_card = ? order by r.created_at, r.id")
                .param(subject.familyCard())
                .query(CopiedRow::read)
                .list();
    }

    @Override
    public void erase(Subject subject, UUID because) {
        jdbc.sql("update booking_family set head_name = ?, phone = ''" + THEIRS)
                .params(Subject.ERASED, subject.familyCard(), subject.alone(), subject.name())
                .update();
    }

    @Override
    public int countBefore(Instant moment) {
        return jdbc.sql("select count(*) from booking_family" + ENDED)
                .param(Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return jdbc.sql("update booking_family set head_name = '" + Subject.ERASED + "', phone = ''" + ENDED)
                .param(Timestamp.from(moment))
                .update();
    }
}
