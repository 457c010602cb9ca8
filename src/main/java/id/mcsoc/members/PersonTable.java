package id.mcsoc.members;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Persons as rows. A pending facility becomes the facility by itself when its day has come. */
@Component
class PersonTable {

    private static final String SELECT =
            "select p.*, f.segment, f.ward_class, f.next_class, f.next_class_from, f.branch from member_person p join"
                    + " member_family f on f.family_card = p.family_card ";

    private final JdbcClient jdbc;
    private final Branches branches;
    private final Clock clock;

    PersonTable(JdbcClient jdbc, Branches branches, Clock clock) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.clock = clock;
    }

    /** Family by family, head first. */
    List<MemberView> ofFamilies(Collection<String> cards) {
        return jdbc.sql(
                        SELECT
                                + "where p.family_card in (:cards) and p.erased_at is null order by p.family_card, p.position_in_family")
                .param("cards", cards)
                .query((row, n) -> member(row))
                .list();
    }

    Optional<MemberView> find(MemberId id) {
        return jdbc.sql(SELECT + "where p.id = ? and p.erased_at is null")
                .param(id.value())
                .query((row, n) -> member(row))
                .optional();
    }

    /** Empty for another branch's member, as for nobody. */
    Optional<MemberView> find(MemberId id, String branch) {
        return jdbc.sql(SELECT + "where p.id = ? and f.branch = ? and p.erased_at is null")
                .params(id.value(), branch)
                .query((row, n) -> member(row))
                .optional();
    }

    boolean known(MemberId id) {
        return exists("id", id.value());
    }

    boolean nikTaken(Nik nik) {
        return exists("nik", nik.value());
    }

    boolean provisionalTaken(String number) {
        return exists("provisional_number", number);
    }

    MemberNumber nextNumber() {
        var next = jdbc.sql("select nextval('member_number_seq')")
                .query(Long.class)
                .single();
        return new MemberNumber(String.format("%013d", next));
    }

    /** What stands there already moves up first, when its day has come. */
    void wishFacility(MemberView member, PendingFacility next) {
        jdbc.sql("update member_person set facility = ?, facility_since = ?, next_facility = ?,"
                        + " next_facility_from = ?, revision = revision + 1 where id = ?")
                .params(member.primaryFacility(), member.facilitySince(), next.facility(), next.from())
                .param(member.id().value())
                .update();
    }

    /** Takes a wish back. */
    void stayAt(MemberView member) {
        jdbc.sql("update member_person set facility = ?, facility_since = ?, next_facility = null,"
                        + " next_facility_from = null, revision = revision + 1 where id = ?")
                .params(
                        member.primaryFacility(),
                        member.facilitySince(),
                        member.id().value())
                .update();
    }

    boolean nikOfAnother(Nik nik, MemberId member) {
        return jdbc.sql("select count(*) from member_person where nik = ? and id <> ?")
                        .params(nik.value(), member.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void identify(MemberId member, Optional<Nik> nik, String name, LocalDate birthDate, Sex sex) {
        jdbc.sql("update member_person set nik = ?, name = ?, name_folded = ?, birth_date = ?, sex = ?,"
                        + " revision = revision + 1 where id = ?")
                .param(nik.map(Nik::value).orElse(null))
                .params(name, name.toLowerCase(Locale.ROOT), birthDate, sex.name(), member.value())
                .update();
    }

    void become(MemberId member, MembershipStatus status, String reason) {
        jdbc.sql("update member_person set status = ?, status_reason = ?, revision = revision + 1 where id = ?")
                .params(status.name(), reason, member.value())
                .update();
    }

    /** Everybody of the family who stands there for the one reason stands there for the other. */
    void turn(FamilyCardNumber card, String from, String to) {
        jdbc.sql("update member_person set status_reason = ?, revision = revision + 1"
                        + " where family_card = ? and status_reason = ? and erased_at is null")
                .params(to, card.value(), from)
                .update();
    }

    private boolean exists(String column, Object value) {
        return jdbc.sql("select count(*) from member_person where " + column + " = ?")
                        .param(value)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private MemberView member(ResultSet row) throws SQLException {
        var pending = pending(row);
        var today = today(row);
        var arrived = pending.filter(next -> !next.from().isAfter(today));
        return new MemberView(
                new MemberId(row.getObject("id", UUID.class)),
                new FamilyCardNumber(row.getString("family_card")),
                Optional.ofNullable(row.getString("nik")).map(Nik::new),
                Optional.ofNullable(row.getString("member_number")).map(MemberNumber::new),
                Optional.ofNullable(row.getString("provisional_number")),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                Relation.valueOf(row.getString("relation")),
                Segment.valueOf(row.getString("segment")),
                ClassColumns.on(row, today),
                MembershipStatus.valueOf(row.getString("status")),
                row.getString("status_reason"),
                arrived.isPresent() ? arrived.get().facility() : row.getString("facility"),
                arrived.isPresent() ? arrived.get().from() : row.getObject("facility_since", LocalDate.class),
                arrived.isPresent() ? Optional.empty() : pending,
                row.getLong("revision"));
    }

    private static Optional<PendingFacility> pending(ResultSet row) throws SQLException {
        var facility = row.getString("next_facility");
        return facility == null
                ? Optional.empty()
                : Optional.of(new PendingFacility(facility, row.getObject("next_facility_from", LocalDate.class)));
    }

    /** At the branch of a family's or a person's row. */
    LocalDate today(ResultSet row) throws SQLException {
        var branch = new BranchCode(row.getString("branch"));
        return LocalDate.ofInstant(clock.instant(), branches.get(branch).zone());
    }
}
