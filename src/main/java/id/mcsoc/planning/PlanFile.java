package id.mcsoc.planning;

import id.mcsoc.planning.solver.files.SolveCommand;

/** Planning a file from the command line, without web server or database. */
public final class PlanFile {

    private PlanFile() {}

    /** @return the exit code: 0 a feasible plan, 2 bad input, 3 no feasible plan */
    public static int solve(String[] args) {
        return SolveCommand.run(args);
    }
}
