package id.mcsoc.planning.solver.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each refusal names file, place and reason on one line, ends with 2, and says nothing else. */
class BadInputTest {

    private static final String PROBLEM = """
            {"format": "mcs-oc/problem@1", "zone": "Asia/Jakarta", "travel": {"model": "estimate"},
             "teams": [{"id": "T1", "base": {"lat": -1.612, "lon": 103.613},
               "days": [{"date": "2026-12-01", "from": "08:00", "to": "16:00", "families": 60, "visits": 2,
                 "fixed": [{"id": "F1", "at": {"lat": -1.6, "lon": 103.6}, "families": 5, "start": "09:00", "end": "10:00"}]}]}],
             "visits": [{"id": "R1", "at": {"lat": -1.6156, "lon": 103.5768}, "families": 23, "serviceMinutes": 190,
               "windows": [{"from": "2026-12-01T08:30", "to": "2026-12-01T14:00"}]}]}
            """;

    private static final String MATRIX = """
            {"format": "mcs-oc/problem@1", "travel": {"model": "matrix", "places": ["office", "R1"], "seconds": [[0, 60], [60, 0]]},
             "teams": [{"id": "T1", "base": "office", "days": [{"date": "2026-12-01", "from": "08:00", "to": "16:00"}]}],
             "visits": [{"id": "R1", "families": 23, "serviceMinutes": 190, "windows": []}]}
            """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "problem@1|problem@9|/format|must be \"mcs-oc/problem@1\"",
                "\"families\": 23, ||/visits/0/families|is missing",
                "\"id\": \"R1\",||/visits/0/id|is missing",
                "12-01T14:00|12-01T08:29|/visits/0/windows/0/to|must not be before \"from\"",
                "12-01T14:00|12-01 14:00|/visits/0/windows/0/to|must be a local date and time",
                "2026-12-01T14:00|+99999-12-01T14:00|/visits/0/windows/0/to|the year must be 2000 to 2100",
                "2026-12-01\"|2026-02-30\"|/teams/0/days/0/date|must be a date like",
                "\"visits\": 2|\"visits\": 2.5|/teams/0/days/0/visits|must be a whole number",
                "\"to\": \"16:00\"|\"to\": \"07:00\"|/teams/0/days/0/to|must be later than \"from\"",
                "\"R1\",|\"R1\", \"current\": {\"team\": \"T9\", \"start\": \"2026-12-01T08:30\"},|/visits/0/current/team|no team \"T9\"",
                "\"R1\"|\"F1\"|/visits/0/id|visit \"F1\" stands here twice",
                "\"end\": \"10:00\"|\"end\": \"08:00\"|/teams/0/days/0/fixed/0/end|must be later than \"start\"",
                "-1.6156|95|/visits/0/at/lat|must be -11.5 to 6.5",
                "-1.6156|NaN|line 5|is not valid JSON",
                "-1.6156|1e999|/visits/0/at/lat|must be a finite number",
                "103.5768|10.35768|/visits/0/at/lon|must be 94.5 to 141.5",
                "-1.6156, \"lon\": 103.5768|103.5768, \"lon\": -1.6156|/visits/0/at|latitude and longitude are swapped",
                "-1.612, \"lon\": 103.613|103.613, \"lon\": -1.612|/teams/0/base|latitude and longitude are swapped",
                "\"families\": 23|\"families\": 99999999999999999999|/visits/0/families|must be a whole number",
                "\"families\": 60|\"families\": 2147483647|/teams/0/days/0/families|must be at most 1000000",
                "190|1e308|/visits/0/serviceMinutes|must be 0 to 1440",
                "190|-1|/visits/0/serviceMinutes|must be 0 to 1440",
                "Asia/Jakarta|Mars/Phobos|/zone|must be a time zone",
                "\"estimate\"|\"teleport\"|/travel/model|must be \"estimate\" or \"matrix\"",
                "\"estimate\"|\"estimate\", \"kmPerHour\": 0|/travel/kmPerHour|must be 1 to 200",
                "\"estimate\"|\"estimate\", \"barriers\": [{\"side\": [], \"crossings\": []}]|/travel/barriers/0/side|three corners",
                "\"estimate\"|\"estimate\", \"barriers\": [{\"side\": [{\"lat\": 0, \"lon\": 180.5}, {\"lat\": 1, \"lon\": 0}, {\"lat\": 2, \"lon\": 0}],"
                        + " \"crossings\": [{\"lat\": -1.6, \"lon\": 103.6}]}]|/travel/barriers/0/side/0/lon|must be -180 to 180",
                "\"travel\"|\"weights\": {\"comfort\": 1}, \"travel\"|/weights/comfort|no rule has this name",
                "\"zone\"|\"format\": \"x\", \"zone\"|line 1|Duplicate",
            })
    void aProblemThatContradictsItselfIsRefused(String good, String bad, String place, String reason) throws Exception {
        refused(file("p.json", changed(PROBLEM, good, bad)), place, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[0, 60], [60, 0]]|[[0, 60]]|/travel/seconds|one row for each",
                "[[0, 60], [60, 0]]|[[0, 60], [60]]|/travel/seconds/1|as long as /travel/places",
                "[[0, 60], [60, 0]]|[[0, -60], [60, 0]]|/travel/seconds/0/1|must be 0 to 604800",
                "[[0, 60], [60, 0]]|[[0, 1000000], [60, 0]]|/travel/seconds/0/1|must be 0 to 604800",
                "[[0, 60], [60, 0]]|[[0, 0.5], [60, 0]]|/travel/seconds/0/1|must be a whole number",
                "[\"office\", \"R1\"]|[\"office\", \"office\"]|/travel/places|a name stands here twice",
                "[\"office\", \"R1\"]|[\"office\", \"R2\"]|/visits/0/place|no place \"R1\"",
                "\"office\", \"days\"|\"home\", \"days\"|/teams/0/base|no place \"home\"",
            })
    void aMatrixThatDoesNotFitIsRefused(String good, String bad, String place, String reason) throws Exception {
        refused(file("p.json", changed(MATRIX, good, bad)), place, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2         50|0 50|line 5|vehicles must be 1 to 10000",
                "2         50|2 -50|line 5|capacity must not be negative",
                "2         50|2|line 5|needs number and capacity",
                "10        10        20|NaN 10 20|line 11|out of range",
                "10        10        20|99999 10 20|line 11|coordinates must be",
                "0        200|200 200|line 10|the depot is never open",
                "0        100|100 0|line 11|due date before ready time",
                "20        50|-20 50|line 13|demand must be",
                "150         10|150 -10|line 13|service must be",
                "CUSTOMER|PELANGGAN|line 7|neither a heading nor a line of numbers",
            })
    void aSolomonFileIsRefusedByItsLine(String good, String bad, String place, String reason) throws Exception {
        refused(file("p.txt", changed(SolomonFileTest.TINY, good, bad)), place, reason, "--format=solomon");
    }

    @Test
    void whatIsNoTextIsRefused() throws Exception {
        refused(file("p.json", ""), "", "is empty");
        refused(file("p.json", "hello"), "line 1, column 1", "is not valid JSON");
        refused(file("p.json", PROBLEM.substring(0, 100)), "line 2", "is not valid JSON");
        refused(file("p.json", PROBLEM + "{}"), "line 7", "is not valid JSON");
        refused(file("p.json", "null"), "/", "is missing");
        refused(file("p.json", "[".repeat(100_000)), "/", "is not valid JSON");
        var latin = PROBLEM.replace("R1", "Ré").getBytes(StandardCharsets.ISO_8859_1);
        refused(Files.write(folder.resolve("p.json"), latin), "line 5", "is not valid JSON");
        refused(file("p.txt", ""), "", "is empty", "--format=solomon");
        refused(file("p.txt", PROBLEM), "line 2", "neither a heading", "--format=solomon");
    }

    @Test
    void aFolderAndAMissingFileAreRefused() throws Exception {
        refused(folder, "", "is a folder, not a file");
        refused(folder.resolve("nowhere.json"), "", "there is no such file");
    }

    @Test
    void whereThePlanCannotBeWrittenIsSaidBeforeThePlannerThinks() throws Exception {
        var problem = file("p.json", PROBLEM);
        names(folder, problem, "is a folder, not a file", "--out=" + folder);
        var nowhere = folder.resolve("nowhere").resolve("plan.json");
        names(nowhere, problem, "there is no such folder", "--out=" + nowhere);
        names(problem, problem, "would be overwritten", "--out=" + problem);
    }

    @Test
    void tenThousandVisitsAreRefusedWithTheLimit() throws Exception {
        var visit = "{\"id\": \"R%d\", \"families\": 1, \"serviceMinutes\": 1, \"windows\": []}";
        var visits = IntStream.range(0, 10_000).mapToObj(visit::formatted).collect(Collectors.joining(",", "[", "]"));
        var problem = PROBLEM.substring(0, PROBLEM.indexOf("\"visits\": [{")) + "\"visits\": " + visits + "}";
        refused(file("p.json", problem), "/visits", "10000 visits are more than 9999");
    }

    @ParameterizedTest
    @CsvSource({"--seconds=-1, --seconds", "--seconds=, --seconds", "--Seconds=1, unknown", "--out, unknown"})
    void anOptionThatMakesNoSenseIsNamed(String option, String said) throws Exception {
        assertThat(solve(file("p.json", PROBLEM), option)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(said).doesNotContain("Exception");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** The controls: both problems are good before they are changed. */
    @Test
    void unchangedTheyArePlanned() throws Exception {
        assertThat(solve(file("p.json", PROBLEM))).isZero();
        assertThat(solve(file("p.json", MATRIX))).isZero();
        assertThat(solve(file("p.txt", SolomonFileTest.TINY), "--format=solomon"))
                .isZero();
    }

    private void refused(Path problem, String place, String reason, String... options) {
        names(problem, problem, place.isEmpty() ? reason : place, options);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(reason);
    }

    private void names(Path file, Path problem, String said, String... options) {
        out.reset();
        err.reset();
        assertThat(solve(problem, options)).isEqualTo(2);
        var lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith(file + ": ").contains(said).doesNotContain("Exception");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int solve(Path problem, String... options) {
        var args = new String[options.length + 2];
        args[0] = problem.toString();
        args[1] = "--seconds=1";
        System.arraycopy(options, 0, args, 2, options.length);
        return new SolveCommand(new PrintStream(out), new PrintStream(err)).solve(args);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String changed(String text, String good, String bad) {
        int at = text.indexOf(good);
        assertThat(at).as(good).isNotNegative();
        return text.substring(0, at) + (bad == null ? "" : bad) + text.substring(at + good.length());
    }
}
