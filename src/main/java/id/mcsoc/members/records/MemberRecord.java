package id.mcsoc.members.records;

import id.mcsoc.access.CopiedRow;
import id.mcsoc.access.PersonalRecords;
import id.mcsoc.access.Subject;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record itself. Erased, its row stays for those who point to it and tells nothing of the person. */
@Component
@Order(1)
class MemberRecord implements PersonalRecords {

    private static final String THEIRS = " (member_id = ? or (? and family_card = ?))";

    private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

    private final JdbcClient jdbc;
    private final Clock clock;

    MemberRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "record";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return jdbc.sql("select p.name, p.nik, p.member_number, p.provisional_number, p.birth_date, p.sex, p.relation,"
                        + " p.status, p.status_reason, p.facility, p.facility_since, f.family_card, f.street, f.rt, f.rw,"
                        + " f.area, f.postal_code, f.phone, f.email, f.segment, f.ward_class, f.registered_at"
                        + " from member_person p join member_family f on f.family_card = p.family_card where p.id = ?")
                .param(subject.member())
                .query(CopiedRow::read)
                .list();
    }

    @Override
    public boolean isInUse(Subject subject) {
        return jdbc.sql("select (select count(*) from member_verification where" + THEIRS
                                + " and verdict is null) + (select count(*) from member_verification_value x"
                                + " join member_verification v on v.id = x.verification"
                                + " where x.person = ? and v.verdict is null)"
                                + " + (select count(*) from member_conflict where" + THEIRS
                                + " and decision is null)")
                        .params(subject.member(), subject.alone(), subject.familyCard())
                        .param(subject.member())
                        .params(subject.member(), subject.alone(), subject.familyCard())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A NIK no person has stands where theirs stood: a row needs one. A baby may stand under its mother's. */
    @Override
    public void erase(Subject subject, UUID because) {
        var nobody = "X" + subject.member().toString().replace("-", "").substring(17);
        jdbc.sql("update member_person set mother_nik = ? where mother_nik = ? and mother_nik <> ''")
                .params(nobody, subject.nik())
                .update();
        var went = jdbc.sql(
                        "update member_person set name = ?, name_folded = ?, nik = ?, mother_nik = null, member_number = null,"
                                + " provisional_number = null, birth_date = ?, status = 'INACTIVE', status_reason = 'erased',"
                                + " erased_for = ?, erased_at = ?, revision = revision + 1 where id = ? and erased_at is null")
                .params(Subject.ERASED, Subject.ERASED, nobody, Date.valueOf(NO_DAY), because)
                .params(Timestamp.from(clock.instant()), subject.member())
                .update();
        if (went == 1 && subject.alone()) {
            jdbc.sql("update member_family set street = '', rt = '', rw = '', phone = '', email = '', notes = '',"
                            + " revision = revision + 1 where family_card = ?")
                    .param(subject.familyCard())
                    .update();
        }
    }
}
