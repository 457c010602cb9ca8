package id.mcsoc.members;

/** Who pays the contribution. */
public enum Segment {
    PBI,
    PBI_LOCAL,
    PPU_STATE,
    PPU_COMPANY,
    PBPU,
    BP;

    /** The family itself, not the state and no employer. */
    boolean paysAlone() {
        return this == PBPU || this == BP;
    }
}
