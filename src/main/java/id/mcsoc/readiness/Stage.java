package id.mcsoc.readiness;

/** When a visit is looked at: so many days before it, at the hour the branch opens. */
public enum Stage {
    H7(7),
    H3(3),
    H1(1);

    private final int days;

    Stage(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}
