package id.mcsoc.field;

/** How long what is written on a visit may be, in characters. */
final class Texts {

    static final int NOTE = 1000;
    static final int NAME = 120;

    private Texts() {}

    /** @throws IllegalArgumentException with the field's name */
    static void atMost(String field, String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(field);
        }
    }
}
