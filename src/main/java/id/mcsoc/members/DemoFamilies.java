package id.mcsoc.members;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Csv;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads families.csv and members.csv; a family that is there already is left as it is. */
@Component
class DemoFamilies {

    private final MemberTables tables;
    private final Branches branches;
    private final Clock clock;
    private final Resource families;
    private final Resource members;

    DemoFamilies(
            MemberTables tables,
            Branches branches,
            Clock clock,
            @Value("classpath:seed/demo/families.csv") Resource families,
            @Value("classpath:seed/demo/members.csv") Resource members) {
        this.tables = tables;
        this.branches = branches;
        this.clock = clock;
        this.families = families;
        this.members = members;
    }

    void load() {
        var rows = Csv.read(families, row -> row);
        var cards = rows.stream()
                .map(row -> row.get("family_card", FamilyCardNumber::new))
                .toList();
        var known = tables.families().load(cards).stream()
                .map(FamilyView::familyCard)
                .collect(Collectors.toSet());
        var people = Csv.read(members, row -> row).stream()
                .collect(Collectors.groupingBy(row -> row.get("family_card", FamilyCardNumber::new)));
        var added = new ArrayList<NewFamily>();
        for (var row : rows) {
            var card = row.get("family_card", FamilyCardNumber::new);
            if (!known.contains(card)) {
                added.add(family(row, card, people.getOrDefault(card, List.of())));
            }
        }
        tables.added().insert(added);
    }

    private NewFamily family(Csv.Row row, FamilyCardNumber card, List<Csv.Row> people) {
        var area = row.get("area", AreaCode::new);
        var branch = row.get("area", code -> branches.serving(area));
        var mothers = new HashMap<MemberId, Nik>();
        var members = people.stream()
                .map(person -> member(row, card, person, branch, mothers))
                .sorted(Comparator.comparing(member -> member.relation() != Relation.HEAD))
                .toList();
        if (members.isEmpty()) {
            row.get("family_card", nobody -> {
                throw new IllegalArgumentException("no line of members.csv belongs to it");
            });
        }
        var family = new FamilyView(
                card,
                address(row, area),
                phone(row),
                text(row, "email"),
                members,
                notes(row),
                1,
                members.get(0).facilitySince(),
                Optional.empty());
        return new NewFamily(family, branch.code().value(), mothers, null, clock.instant());
    }

    private MemberView member(
            Csv.Row family, FamilyCardNumber card, Csv.Row row, BranchOffice branch, Map<MemberId, Nik> mothers) {
        var id = new MemberId(UuidCreator.getNameBasedSha1(
                (card.value() + "/" + row.text("number")).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var today = LocalDate.ofInstant(clock.instant(), branch.zone());
        row.optional("mother_nik", Nik::new).ifPresent(mother -> mothers.put(id, mother));
        return new MemberView(
                id,
                card,
                row.optional("nik", Nik::new),
                row.optional("number", MemberNumber::new),
                Optional.empty(),
                row.get("name", Function.identity()),
                row.get("born", text -> born(text, today)),
                row.get("sex", Sex::valueOf),
                row.get("relation", Relation::valueOf),
                family.get("segment", Segment::valueOf),
                family.get("ward_class", WardClass::valueOf),
                row.get("status", MembershipStatus::valueOf),
                text(row, "status_reason"),
                row.get("facility", Function.identity()),
                row.get("facility_since", months -> today.minusMonths(Long.parseLong(months))),
                Optional.empty(),
                1);
    }

    private static LocalDate born(String text, LocalDate today) {
        return text.startsWith("-") ? today.minusDays(Long.parseLong(text.substring(1))) : LocalDate.parse(text);
    }

    private static Address address(Csv.Row row, AreaCode area) {
        return new Address(
                row.get("street", Function.identity()),
                text(row, "rt"),
                text(row, "rw"),
                area,
                text(row, "postal_code"));
    }

    private static String phone(Csv.Row row) {
        return row.optional("phone", Contact::phone).orElse("");
    }

    private static List<String> notes(Csv.Row row) {
        return row.optional("notes", notes -> List.of(notes.split(";"))).orElse(List.of());
    }

    private static String text(Csv.Row row, String column) {
        return row.optional(column, Function.identity()).orElse("");
    }
}
