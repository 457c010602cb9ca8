package id.mcsoc.members;

/** Number of a family card (nomor KK): 16 digits without meaning. Prints masked. */
public record FamilyCardNumber(String value) {

    public FamilyCardNumber {
        if (!value.matches("\\d{16}")) {
            throw new IllegalArgumentException("family card number must have 16 digits");
        }
    }

    public String masked() {
        return value.substring(0, 4) + "••••••••" + value.substring(12);
    }

    @Override
    public String toString() {
        return masked();
    }
}
