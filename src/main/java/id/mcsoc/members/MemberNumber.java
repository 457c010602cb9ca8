package id.mcsoc.members;

/** Number on the insurance card: 13 digits, text. */
public record MemberNumber(String value) {

    public MemberNumber {
        if (!value.matches("\\d{13}")) {
            throw new IllegalArgumentException("member number must have 13 digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
