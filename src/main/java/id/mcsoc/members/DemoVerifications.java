package id.mcsoc.members;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Users;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.shared.Csv;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads verifications.csv: what a tablet brought before the demo begins. Nothing is counted and nobody is told. */
@Component
class DemoVerifications {

    private static final String OFFICER = "petugas";

    /** Some of it is asked for until a day of the month. */
    private static final int LATEST_DAY = 26;

    private final MemberTables tables;
    private final Desk desk;
    private final Users users;
    private final Clock clock;
    private final Resource file;

    DemoVerifications(
            MemberTables tables,
            Desk desk,
            Users users,
            Clock clock,
            @Value("classpath:seed/demo/verifications.csv") Resource file) {
        this.tables = tables;
        this.desk = desk;
        this.users = users;
        this.clock = clock;
        this.file = file;
    }

    /** Where a tablet's work is done, without its events. */
    @Component
    record Desk(Changes changes, Joining joining, Registration registration) {}

    void load() {
        if (!tables.verifications().isEmpty()) {
            return;
        }
        var rows = Csv.read(file, row -> row);
        var registered = rows.stream()
                .filter(row -> is(row, Matter.REGISTRATION))
                .collect(
                        Collectors.groupingBy(row -> row.text("family_card"), LinkedHashMap::new, Collectors.toList()));
        rows.stream().filter(row -> !is(row, Matter.REGISTRATION)).forEach(this::change);
        registered.values().forEach(this::register);
    }

    private static boolean is(Csv.Row row, Matter matter) {
        return row.text("group").equals(matter.name());
    }

    private void change(Csv.Row row) {
        var family = family(row, "family_card");
        if (is(row, Matter.NEWCOMERS)) {
            desk.joining().join(command(family, List.of(row)), origin(row));
            return;
        }
        var member = family.members().stream()
                .filter(person -> person.number()
                        .filter(number -> number.value().equals(row.text("number")))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        var group = row.get("group", Group::valueOf);
        var seen = GroupState.of(group, family, member).values();
        desk.changes().apply(new ChangeMemberData(member.id(), group, seen, set(row), row.text("reason")), origin(row));
    }

    private void register(List<Csv.Row> people) {
        var first = people.get(0);
        var origin = origin(first);
        var stored = desk.registration().of(command(family(first, "like"), people), origin);
        tables.added().insert(List.of(stored));
        var family = stored.family();
        tables.verifications().await(Matter.REGISTRATION, family, family.members(), family.classSince(), origin);
    }

    private FamilyView family(Csv.Row row, String column) {
        return row.get(
                column,
                card -> tables.families()
                        .load(new FamilyCardNumber(card))
                        .orElseThrow(() -> new IllegalArgumentException("no such family")));
    }

    private static RegisterFamily command(FamilyView like, List<Csv.Row> people) {
        return new RegisterFamily(
                people.get(0).get("family_card", FamilyCardNumber::new),
                like.address(),
                like.phone(),
                "",
                like.head().segment(),
                like.head().wardClass(),
                people.stream().map(row -> applicant(row, like)).toList());
    }

    private static Applicant applicant(Csv.Row row, FamilyView like) {
        return new Applicant(
                new MemberId(named(row, "person")),
                row.optional("nik", Nik::new),
                Optional.empty(),
                row.get("name", Function.identity()),
                row.get("born", LocalDate::parse),
                row.get("sex", Sex::valueOf),
                row.get("relation", Relation::valueOf),
                like.head().primaryFacility(),
                Optional.empty());
    }

    private Origin origin(Csv.Row row) {
        var officer = users.findByLogin(OFFICER).orElseThrow();
        var operation = named(row, "operation");
        return new Origin(officer, captured(row.get("days", Integer::parseInt)), Origin.Channel.TABLET, operation);
    }

    private Instant captured(int days) {
        var at = clock.instant().minus(Duration.ofDays(days));
        var late = at.atZone(ZoneOffset.UTC).getDayOfMonth() - LATEST_DAY;
        return late > 0 ? at.minus(Duration.ofDays(late)) : at;
    }

    private static java.util.UUID named(Csv.Row row, String what) {
        var person = row.optional("nik", Function.identity()).orElse("");
        var name = String.join("/", what, row.text("family_card"), row.text("group"), person);
        return UuidCreator.getNameBasedSha1(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> set(Csv.Row row) {
        return Arrays.stream(row.text("set").split(";"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, LinkedHashMap::new));
    }
}
