package id.mcsoc.sync.durability;

/** The database may forget what was acknowledged. */
final class UnsafeDurability extends RuntimeException {

    private final Setting setting;

    UnsafeDurability(Setting setting) {
        super(setting.why);
        this.setting = setting;
    }

    String remedy() {
        return setting.remedy;
    }

    enum Setting {
        H2_WRITE_DELAY(
                "H2 without WRITE_DELAY=0 loses acknowledged work when the process is killed.",
                "Add ;WRITE_DELAY=0 to spring.datasource.url."),
        POSTGRESQL_SYNCHRONOUS_COMMIT(
                "PostgreSQL with synchronous_commit=off loses acknowledged work when the server is killed.",
                "Set synchronous_commit to on, local, remote_write or remote_apply for the server, database and user."),
        UNKNOWN_DATABASE(
                "It is not known whether this database keeps acknowledged work.", "Use PostgreSQL, or H2 for a trial.");

        private final String why;
        private final String remedy;

        Setting(String why, String remedy) {
            this.why = why;
            this.remedy = remedy;
        }
    }
}
