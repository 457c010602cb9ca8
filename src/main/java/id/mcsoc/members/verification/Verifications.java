package id.mcsoc.members.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.Matter;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Origin;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where what a tablet changed is put down, to wait for the centre. */
@Component
public class Verifications {

    private final JdbcClient jdbc;

    Verifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Old values by field name, and the new ones of those that changed. */
    public record Values(Map<String, String> before, Map<String, String> after) {}

    public void await(ChangeMemberData change, FamilyCardNumber family, Values values, LocalDate from, Origin origin) {
        var matter = Matter.of(change.group());
        var waiting = new Waiting(matter, family, change.member(), change.reason(), change.letter(), from);
        var fields = values.after().entrySet().stream()
                .map(field -> new Registered.Value(
                        field.getKey(), null, values.before().getOrDefault(field.getKey(), ""), field.getValue()))
                .toList();
        add(waiting, fields, origin);
    }

    /** @param people those who were not there before */
    public void await(Matter matter, FamilyView family, List<MemberView> people, LocalDate from, Origin origin) {
        var whole = matter == Matter.REGISTRATION;
        var about = (whole ? family.head() : people.get(0)).id();
        var waiting = new Waiting(matter, family.familyCard(), about, "", false, from);
        add(waiting, Registered.values(whole, family, people), origin);
    }

    /** @param from the first day it counts */
    private record Waiting(
            Matter matter, FamilyCardNumber family, MemberId member, String reason, boolean letter, LocalDate from) {}

    private void add(Waiting one, List<Registered.Value> values, Origin origin) {
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("insert into member_verification (id, operation, change_group, family_card, member_id, reason, letter,"
                        + " effective_from, changed_by, changed_name, captured_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        origin.operation(),
                        one.matter().name(),
                        one.family().value())
                .params(one.member().value(), one.reason(), one.letter(), one.from())
                .params(origin.by().id().value(), origin.by().name(), Timestamp.from(origin.capturedAt()))
                .update();
        for (var place = 0; place < values.size(); place++) {
            var value = values.get(place);
            jdbc.sql("insert into member_verification_value (verification, place, field, person, old_value, new_value)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id, place, value.field())
                    .param(value.person())
                    .params(value.before(), value.after())
                    .update();
        }
    }

    public boolean isEmpty() {
        return jdbc.sql("select count(*) from member_verification")
                        .query(Long.class)
                        .single()
                == 0;
    }

    public boolean isOpen(UUID operation) {
        return !jdbc.sql("select 1 from member_verification where operation = ? and verdict is null")
                .param(operation)
                .query()
                .listOfRows()
                .isEmpty();
    }
}
