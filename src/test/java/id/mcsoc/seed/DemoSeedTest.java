package id.mcsoc.seed;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.booking.RequestFamily.Precedence;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.MemberNumber;
import id.mcsoc.members.MembershipStatus;
import id.mcsoc.members.Nik;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Segment;
import id.mcsoc.members.Sex;
import id.mcsoc.members.WardClass;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Csv.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

/** What the committed demo files promise. */
class DemoSeedTest {

    private static final Path FOLDER = Path.of("seed/demo");
    private static final Set<RequestState> OPEN =
            EnumSet.of(RequestState.SUBMITTED, RequestState.COUNTERED, RequestState.UNPLANNED);

    private final List<Row> requests = read("visit-requests.csv");
    private final List<Row> families = read("request-families.csv");
    private final List<Row> members = read("members.csv");
    private final List<Row> registered = read("families.csv");

    @Test
    void theGeneratorWritesExactlyTheCommittedFiles() throws IOException {
        for (var file : new DemoSeed(FOLDER.getParent()).texts().entrySet()) {
            assertThat(FOLDER.resolve(file.getKey())).content().isEqualTo(file.getValue());
        }
    }

    @Test
    void theMonthsHaveTheParticipantsOf2020() {
        assertThat(List.of(participants(0), participants(1), participants(2))).containsExactly(1567, 2679, 1119);
    }

    @Test
    void noFamilyAsksTwiceAndNoNumberIsGivenTwice() {
        assertThat(families).extracting(row -> row.text("family_card")).doesNotHaveDuplicates();
        assertThat(registered).extracting(row -> row.text("family_card")).doesNotHaveDuplicates();
        assertThat(members).extracting(row -> row.text("number")).doesNotHaveDuplicates();
        assertThat(niks()).doesNotHaveDuplicates();
    }

    @Test
    void everyNumberIsWellFormedAndNobodys() {
        families.forEach(
                row -> assertThat(row.get("family_card", FamilyCardNumber::new).value())
                        .startsWith("99"));
        members.forEach(row -> row.get("number", MemberNumber::new));
        assertThat(niks()).allMatch(nik -> nik.startsWith("99"));
        assertThat(families).allMatch(row -> row.text("phone").startsWith("0899000"));
    }

    @Test
    void aNikTellsBirthDateAndSex() {
        for (var row : members) {
            row.optional("nik", Nik::new)
                    .ifPresentOrElse(
                            nik -> {
                                assertThat(nik.sex()).isEqualTo(row.get("sex", Sex::valueOf));
                                assertThat(nik.fits(row.get("born", LocalDate::parse)))
                                        .isTrue();
                            },
                            () -> assertThat(niks()).contains(row.text("mother_nik")));
        }
    }

    @Test
    void aFamilyHasOneHeadWhoStandsFirstAndAsManyPeopleAsItsRequestSays() {
        var people = members.stream().collect(Collectors.groupingBy(row -> row.text("family_card")));
        people.values()
                .forEach(family -> assertThat(family.stream().map(row -> row.get("relation", Relation::valueOf)))
                        .startsWith(Relation.HEAD)
                        .containsOnlyOnce(Relation.HEAD));
        for (var row : families) {
            var known = people.getOrDefault(row.text("family_card"), List.of());
            assertThat(known).hasSize(isNew(row) ? 0 : row.get("persons", Integer::valueOf));
            assertThat(isNew(row) || known.get(0).text("name").equals(row.text("head_name")))
                    .isTrue();
        }
    }

    @Test
    void everySegmentClassStatusRelationServiceAndPrecedenceOccurs() {
        assertThat(values(registered, "segment", Segment::valueOf)).containsExactlyInAnyOrder(Segment.values());
        assertThat(values(registered, "ward_class", WardClass::valueOf))
                .as("the single class is not there yet")
                .containsExactlyInAnyOrder(WardClass.I, WardClass.II, WardClass.III);
        assertThat(values(members, "status", MembershipStatus::valueOf))
                .containsExactlyInAnyOrder(MembershipStatus.values());
        assertThat(each(families, "services").map(ServiceCode::valueOf).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ServiceCode.values());
        assertThat(each(families, "precedence").map(Precedence::valueOf).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Precedence.values());
    }

    @Test
    void theSpecialCasesAreThere() {
        assertThat(each(registered, "notes").collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("child-turned-21", "newborn-without-nik", "paid-not-posted", "missing-card");
        assertThat(familiesOf("nine-families")).isEqualTo(9);
        assertThat(familiesOf("exactly-ten")).isEqualTo(10);
        assertThat(noted("bad-signal").text("signal")).isEqualTo("NONE");
    }

    @Test
    void anOpenRequestHasTenToTwentyEightFamiliesAndSomeWindows() {
        var windows = read("request-windows.csv").stream().collect(Collectors.groupingBy(row -> row.text("request")));
        for (var request : requests) {
            request.get("area", AreaCode::new);
            var offered = windows.get(request.text("request"));
            assertThat(offered)
                    .filteredOn(row -> row.text("wished").equals("true"))
                    .hasSize(1);
            assertThat(offered)
                    .extracting(row -> row.get("working_day", Integer::valueOf))
                    .allMatch(n -> n >= 1 && n <= 14);
            assertThat(isOpen(request) ? count(request) : 10L).isBetween(10L, 28L);
        }
    }

    @Test
    void whoAskedIsStaffOfThatKelurahanAndFacilitiesAreKnown() {
        var staff = read("users.csv").stream()
                .filter(row -> cell(row, "kelurahan").isPresent())
                .collect(Collectors.toMap(row -> row.text("login"), row -> row.text("kelurahan")));
        requests.forEach(request -> request.optional("requested_by", Function.identity())
                .ifPresent(login -> assertThat(staff.get(login)).isEqualTo(request.text("area"))));
        var known = read("facilities.csv").stream().map(row -> row.text("code")).collect(Collectors.toSet());
        assertThat(members).extracting(row -> row.text("facility")).isSubsetOf(known);
    }

    @Test
    void theSeedStaysSmall() throws IOException {
        try (var files = Files.walk(FOLDER.getParent())) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(1_500_000);
        }
    }

    private int participants(int month) {
        var open = requests.stream()
                .filter(row -> isOpen(row) && row.get("month", Integer::valueOf) == month)
                .map(row -> row.text("request"))
                .collect(Collectors.toSet());
        return families.stream()
                .filter(row -> open.contains(row.text("request")))
                .mapToInt(row -> row.get("persons", Integer::valueOf))
                .sum();
    }

    private List<String> niks() {
        return members.stream().flatMap(row -> cell(row, "nik").stream()).toList();
    }

    private Row noted(String note) {
        return requests.stream()
                .filter(row -> cell(row, "notes").filter(note::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private long familiesOf(String note) {
        return count(noted(note));
    }

    private long count(Row request) {
        return families.stream()
                .filter(row -> row.text("request").equals(request.text("request")))
                .count();
    }

    private static boolean isOpen(Row request) {
        return OPEN.contains(request.get("state", RequestState::valueOf));
    }

    private static boolean isNew(Row family) {
        return Arrays.asList(family.text("services").split(";")).contains("REGISTRATION");
    }

    private static <T> Set<T> values(List<Row> rows, String column, Function<String, T> convert) {
        return rows.stream().map(row -> row.get(column, convert)).collect(Collectors.toSet());
    }

    private static Stream<String> each(List<Row> rows, String column) {
        return rows.stream().flatMap(row -> cell(row, column).stream()).flatMap(cell -> Arrays.stream(cell.split(";")));
    }

    private static Optional<String> cell(Row row, String column) {
        return row.optional(column, Function.identity());
    }

    private static List<Row> read(String file) {
        return Csv.read(new FileSystemResource(FOLDER.resolve(file)), Function.identity());
    }
}
