package id.mcsoc.readiness;

/** Always shown as a word. */
public enum Light {
    GREEN,
    YELLOW,
    RED
}
