package id.mcsoc.planning.solver.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SolveCommandTest {

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int solve(String... args) {
        return new SolveCommand(new PrintStream(out), new PrintStream(err)).solve(args);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("problem.txt"), content);
    }

    private String lastLine() {
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.get(lines.size() - 1);
    }

    @Test
    void aFeasiblePlanEndsWithZeroAndASummary() throws IOException {
        var plan = folder.resolve("plan.json");
        int code = solve(file(ProblemFileTest.GOOD).toString(), "--seconds=1", "--seed=3", "--out=" + plan);
        assertThat(code).isZero();
        var summary = JsonMapper.shared().readTree(lastLine());
        assertThat(summary.get("hard").longValue()).isZero();
        assertThat(summary.get("unassigned").intValue()).isZero();
        assertThat(summary.propertyNames())
                .containsExactly("hard", "medium", "soft", "travel", "unassigned", "seconds", "evaluationsPerSecond");
        var written = JsonMapper.shared().readTree(Files.readAllBytes(plan));
        assertThat(written.get("format").stringValue()).isEqualTo("mcs-oc/plan@1");
        var stop = written.get("visits").get(0);
        assertThat(stop.get("team").stringValue()).isEqualTo("T1");
        assertThat(stop.get("date").stringValue()).isEqualTo("2026-12-01");
        assertThat(stop.get("start").stringValue()).isEqualTo("2026-12-01T08:30:00");
    }

    @Test
    void solomonIsSolvedToTheShortestDistance() throws IOException {
        int code = solve(file(SolomonFileTest.TINY).toString(), "--format=solomon", "--seconds=1");
        assertThat(code).isZero();
        // 0-1-2-0 and 0-3-0: 141 + 141 + 200 + 70 + 70
        assertThat(lastLine()).contains("\"hard\":0").contains("\"soft\":-622").contains("\"travel\":622");
    }

    @Test
    void noFeasiblePlanEndsWithThree() throws IOException {
        var tooFew = SolomonFileTest.TINY.replace("2         50", "1         50");
        assertThat(solve(file(tooFew).toString(), "--format=solomon", "--seconds=1"))
                .isEqualTo(3);
        assertThat(lastLine()).startsWith("{\"hard\":-");
    }

    @Test
    void badInputEndsWithTwoAndNamesFilePlaceAndReason() throws IOException {
        var broken = file(ProblemFileTest.GOOD.replace("\"families\": 23", "\"families\": -1"));
        assertThat(solve(broken.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("problem.txt")
                .contains("/visits/0/families")
                .contains("must not be negative")
                .doesNotContain("\tat ");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aMissingFileEndsWithTwo() {
        assertThat(solve(folder.resolve("nowhere.json").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seconds=soon", "--seconds=0", "--format=xml", "--what", "--seed=x"})
    void anOptionThatMakesNoSenseEndsWithTwo(String option) throws IOException {
        assertThat(solve(file(ProblemFileTest.GOOD).toString(), option)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(option.substring(0, 6));
    }

    @Test
    void nothingToSolveEndsWithTwoAndTheUsage() {
        assertThat(solve()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: solve PROBLEM");
    }
}
