package id.mcsoc.geo;

/** Code of a branch office, {@code JAMBI}. */
public record BranchCode(String value) {

    public BranchCode {
        if (!value.matches("[A-Z0-9-]{2,20}")) {
            throw new IllegalArgumentException("branch code must be 2 to 20 capitals, digits or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
