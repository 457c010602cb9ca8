package id.mcsoc.planning.solver.model;

/** Seconds between places; one matrix a branch, built once. */
public record Roads(int[][] seconds) {

    /** Everywhere at once, to ask what travel alone prevents. */
    public static final Roads NO_DISTANCE = new Roads(new int[0][0]);

    public int between(int from, int to) {
        return seconds.length == 0 ? 0 : seconds[from][to];
    }
}
