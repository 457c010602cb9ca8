package id.mcsoc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.planning.solver.branch.BranchProblems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceFilesTest {

    @Test
    void theClassicFormatIsReadInTenthsWithDistancesCutToOneDecimal() {
        var lines = List.of(
                "TINY",
                "VEHICLE",
                "NUMBER CAPACITY",
                "  2   50",
                "CUSTOMER",
                "",
                " 0 0 0 0 0 100 0",
                " 1 1 1 7 5 60 10");
        var instance = InstanceFiles.solomon(lines);
        assertThat(instance.vehicles()).hasSize(2);
        assertThat(instance.seconds()[0][1]).isEqualTo(14);
        assertThat(instance.stops().get(0).ready()).isEqualTo(50);
        assertThat(instance.stops().get(0).due()).isEqualTo(600);
        assertThat(instance.stops().get(0).mandatory()).isTrue();
    }

    @Test
    void aKotaFileGivesTeamDaysVisitsAndTravel() throws IOException {
        var instance = kota("K 1 1\n90 28800 57600 1\n12 28800 40000 3000 1 24000\n0 5 6 0\n");
        assertThat(instance.vehicles()).containsExactly(new Instance.Vehicle(0, 90, 1, 28_800, 57_600, 1));
        assertThat(instance.stops().get(0).penalty()).isEqualTo(12 * Instance.PENALTY_PER_FAMILY);
        assertThat(instance.seconds()).isDeepEqualTo(new int[][] {{0, 5}, {6, 0}});
    }

    @Test
    void aKotaFileCutShortIsRefused() {
        assertThatThrownBy(() -> kota("K 1 1\n90 28800 57600 1\n12 28800\n")).isInstanceOf(IOException.class);
    }

    private static Instance kota(String text) throws IOException {
        return InstanceFiles.kota(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aBranchKeepsItsTeamDaysWindowsAndPenalties() {
        var problem = BranchProblems.jambi().visits(40).days(5).seed(1).build();
        var instance = BranchInstance.of(problem);
        assertThat(instance.vehicles()).hasSize(problem.teams().size() * 5);
        assertThat(instance.stops()).hasSize(40);
        var stop = instance.stops().get(0);
        var visit = problem.visits().get(0);
        assertThat(stop.windows()).hasSize(2 * visit.windows().size());
        assertThat(stop.penalty()).isEqualTo(2_000L * visit.families() * visit.priority());
    }
}
