package id.mcsoc.planning.solver.model;

/** Seconds between places; one matrix a branch, built once. */
public record Roads(int[][] seconds) {

    public int between(int from, int to) {
        return seconds[from][to];
    }

    /** Everywhere at once, to ask what travel alone prevents. */
    public Roads withoutDistance() {
        return new Roads(new int[seconds.length][seconds.length]);
    }
}
