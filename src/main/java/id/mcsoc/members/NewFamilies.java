package id.mcsoc.members;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores families, thousands at a time if need be. */
@Component
class NewFamilies {

    private static final String FAMILY = "insert into member_family (family_card, branch, street, rt, rw, area,"
            + " postal_code, phone, email, segment, ward_class, notes, class_since, revision, registered_by,"
            + " registered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)";
    private static final String PERSON = "insert into member_person (id, family_card, position_in_family, nik,"
            + " mother_nik, member_number, provisional_number, name, name_folded, birth_date, sex, relation, status,"
            + " status_reason, facility, facility_since, revision)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";

    private final JdbcTemplate jdbc;

    NewFamilies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<NewFamily> families) {
        jdbc.batchUpdate(FAMILY, families.stream().map(NewFamilies::family).toList());
        jdbc.batchUpdate(PERSON, families.stream().flatMap(NewFamilies::persons).toList());
    }

    /** Behind the last of the family. */
    void add(MemberView member, Optional<Nik> mother) {
        var position = jdbc.queryForObject(
                "select max(position_in_family) + 1 from member_person where family_card = ?",
                Integer.class,
                member.familyCard().value());
        jdbc.update(PERSON, person(member, position == null ? 0 : position, mother.orElse(null)));
        jdbc.update(
                "update member_family set revision = revision + 1 where family_card = ?",
                member.familyCard().value());
    }

    private static @Nullable Object[] family(NewFamily stored) {
        var family = stored.family();
        var address = family.address();
        return new @Nullable Object[] {
            family.familyCard().value(),
            stored.branch(),
            address.street(),
            address.rt(),
            address.rw(),
            address.area().value(),
            address.postalCode(),
            family.phone(),
            family.email(),
            family.head().segment().name(),
            family.head().wardClass().name(),
            String.join(";", family.notes()),
            family.classSince(),
            stored.operation(),
            Timestamp.from(stored.registeredAt())
        };
    }

    private static Stream<@Nullable Object[]> persons(NewFamily stored) {
        var members = stored.family().members();
        return IntStream.range(0, members.size())
                .mapToObj(position -> person(
                        members.get(position),
                        position,
                        stored.mothers().get(members.get(position).id())));
    }

    private static @Nullable Object[] person(MemberView member, int position, @Nullable Nik mother) {
        return new @Nullable Object[] {
            member.id().value(),
            member.familyCard().value(),
            position,
            member.nik().map(Nik::value).orElse(null),
            mother == null ? null : mother.value(),
            member.number().map(MemberNumber::value).orElse(null),
            member.provisionalNumber().orElse(null),
            member.name(),
            member.name().toLowerCase(Locale.ROOT),
            member.birthDate(),
            member.sex().name(),
            member.relation().name(),
            member.status().name(),
            member.statusReason(),
            member.primaryFacility(),
            member.facilitySince()
        };
    }
}
