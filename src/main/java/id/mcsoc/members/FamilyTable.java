package id.mcsoc.members;

import id.mcsoc.geo.AreaCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Families as rows. Plain SQL: what a tablet's operation did must vanish whole with its savepoint, leaving no session state. */
@Component
class FamilyTable {

    private final JdbcClient jdbc;
    private final PersonTable persons;

    FamilyTable(JdbcClient jdbc, PersonTable persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /** In the order of the numbers; unknown ones, and those of whom nobody is left, are left out. */
    List<FamilyView> load(Collection<FamilyCardNumber> cards) {
        if (cards.isEmpty()) {
            return List.of();
        }
        var values = cards.stream().map(FamilyCardNumber::value).distinct().toList();
        var members = persons.ofFamilies(values).stream().collect(Collectors.groupingBy(MemberView::familyCard));
        var found = jdbc
                .sql("select f.*, exists (select 1 from member_verification v where v.family_card = f.family_card"
                        + " and v.verdict is null) as awaiting from member_family f where family_card in (:cards)")
                .param("cards", values)
                .query((row, n) -> family(row, members.getOrDefault(card(row), List.of())))
                .list()
                .stream()
                .filter(family -> !family.members().isEmpty())
                .collect(Collectors.toMap(FamilyView::familyCard, family -> family));
        return cards.stream()
                .distinct()
                .map(found::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    Optional<FamilyView> load(FamilyCardNumber card) {
        return load(List.of(card)).stream().findFirst();
    }

    /** Holds the family until the transaction ends, so that two tablets change it one after the other. */
    Optional<String> lock(FamilyCardNumber card) {
        return jdbc.sql("select branch from member_family where family_card = ? for update")
                .param(card.value())
                .query(String.class)
                .optional();
    }

    Optional<String> branch(FamilyCardNumber card) {
        return jdbc.sql("select branch from member_family where family_card = ?")
                .param(card.value())
                .query(String.class)
                .optional();
    }

    Optional<FamilyCardNumber> registeredBy(java.util.UUID operation) {
        return jdbc.sql("select family_card from member_family where registered_by = ?")
                .param(operation)
                .query(String.class)
                .optional()
                .map(FamilyCardNumber::new);
    }

    void moveTo(FamilyCardNumber card, Address address, String branch) {
        jdbc.sql("update member_family set street = ?, rt = ?, rw = ?, area = ?, postal_code = ?, branch = ?,"
                        + " revision = revision + 1 where family_card = ?")
                .params(
                        address.street(),
                        address.rt(),
                        address.rw(),
                        address.area().value(),
                        address.postalCode())
                .params(branch, card.value())
                .update();
    }

    /** What was asked for before moves up first, when its day has come. */
    void wishClass(FamilyView family, PendingClass next) {
        jdbc.sql("update member_family set ward_class = ?, class_since = ?, next_class = ?, next_class_from = ?,"
                        + " revision = revision + 1 where family_card = ?")
                .params(family.head().wardClass().name(), family.classSince())
                .params(
                        next.wardClass().name(),
                        next.from(),
                        family.familyCard().value())
                .update();
    }

    /** Takes a wish back. */
    void stayIn(FamilyView family) {
        jdbc.sql("update member_family set ward_class = ?, class_since = ?, next_class = null, next_class_from = null,"
                        + " revision = revision + 1 where family_card = ?")
                .params(
                        family.head().wardClass().name(),
                        family.classSince(),
                        family.familyCard().value())
                .update();
    }

    void payBack(FamilyCardNumber card, Optional<FamilyView.Rehab> plan) {
        jdbc.sql("update member_family set rehab_months = ?, rehab_instalments = ?, revision = revision + 1"
                        + " where family_card = ?")
                .param(plan.map(FamilyView.Rehab::months).orElse(null))
                .param(plan.map(FamilyView.Rehab::instalments).orElse(null))
                .param(card.value())
                .update();
    }

    void payBy(FamilyCardNumber card, Segment segment) {
        jdbc.sql("update member_family set segment = ?, revision = revision + 1 where family_card = ?")
                .params(segment.name(), card.value())
                .update();
    }

    void reachBy(FamilyCardNumber card, String phone, String email) {
        jdbc.sql("update member_family set phone = ?, email = ?, revision = revision + 1 where family_card = ?")
                .params(phone, email, card.value())
                .update();
    }

    private FamilyView family(ResultSet row, List<MemberView> members) throws SQLException {
        var today = persons.today(row);
        var pending = ClassColumns.pending(row);
        var arrived = pending.filter(next -> !next.from().isAfter(today));
        var address = new Address(
                row.getString("street"),
                row.getString("rt"),
                row.getString("rw"),
                new AreaCode(row.getString("area")),
                row.getString("postal_code"));
        return new FamilyView(
                card(row),
                address,
                row.getString("phone"),
                row.getString("email"),
                new ArrayList<>(members),
                notes(row.getString("notes"), row.getBoolean("awaiting")),
                row.getLong("revision"),
                arrived.map(PendingClass::from).orElse(ClassColumns.since(row)),
                arrived.isPresent() ? Optional.empty() : pending,
                rehab(row));
    }

    private static Optional<FamilyView.Rehab> rehab(ResultSet row) throws SQLException {
        var months = row.getInt("rehab_months");
        return months == 0
                ? Optional.empty()
                : Optional.of(new FamilyView.Rehab(months, row.getInt("rehab_instalments")));
    }

    /** {@code awaiting-centre} goes by itself when the last change is verified. */
    private static List<String> notes(String joined, boolean awaiting) {
        var noted = joined.isEmpty() ? Stream.<String>of() : Stream.of(joined.split(";"));
        return Stream.concat(noted, awaiting ? Stream.of("awaiting-centre") : Stream.of())
                .toList();
    }

    private static FamilyCardNumber card(ResultSet row) throws SQLException {
        return new FamilyCardNumber(row.getString("family_card"));
    }
}
