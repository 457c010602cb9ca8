package id.mcsoc.planning.solver;

/** The problem cannot be planned as it is written; the path is a JSON pointer or a line number. */
public final class ProblemInvalid extends RuntimeException {

    private final String path;
    private final String reason;

    public ProblemInvalid(String path, String reason) {
        super(path + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    public String path() {
        return path;
    }

    public String reason() {
        return reason;
    }
}
