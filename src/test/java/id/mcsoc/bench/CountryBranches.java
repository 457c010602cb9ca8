package id.mcsoc.bench;

import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.branch.BranchProblems;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The country as 126 branches: regencies next to each other by code, about four to a branch. */
record CountryBranches(List<String> regencies) {

    static final int BRANCHES = 126;
    private static final int DAYS = 20;
    private static final double CONFIRMED = 0.3;

    /** @param data holds {@code geo/kabupaten.csv} */
    static CountryBranches read(Path data) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(data.resolve("geo/kabupaten.csv"))) {
            var codes = lines.lines().skip(1).map(line -> line.split(",")[0]).sorted();
            return new CountryBranches(codes.toList());
        }
    }

    List<String> regencies(int branch) {
        return regencies.subList(branch * regencies.size() / BRANCHES, (branch + 1) * regencies.size() / BRANCHES);
    }

    /** Four weeks of a branch with about as much work asked for as there is. */
    Problem problem(int branch, int visits) {
        return BranchProblems.regencies(regencies(branch))
                .visits(visits)
                .days(DAYS)
                .load(1)
                .confirmed(CONFIRMED)
                .seed(branch)
                .build();
    }
}
