package id.mcsoc.field.paper;

/** What a form asks for. */
enum SlipKind {
    REGISTRATION,
    CHANGE,
    CARD,
    COMPLAINT;

    /** Printed on the form, so that an old sheet is known by its number. */
    public String form() {
        return "MCS-K" + (ordinal() + 1) + "/1";
    }
}
