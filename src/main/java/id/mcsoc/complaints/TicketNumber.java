package id.mcsoc.complaints;

/** {@code ADU-1571-2026-000123}: regency, year, running number. */
public record TicketNumber(String value) {

    public TicketNumber {
        if (!value.matches("ADU-\\d{4}-\\d{4}-\\d{6}")) {
            throw new IllegalArgumentException("ticket number must look like ADU-1571-2026-000123");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
