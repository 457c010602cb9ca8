package id.mcsoc.planning.run;

/** QUEUED → RUNNING → FINISHED, and the ways out of it. */
public enum RunState {
    QUEUED,
    RUNNING,
    FINISHED,
    STOPPED,
    INTERRUPTED,
    FAILED;

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
