package id.mcsoc.geo;

import java.util.regex.Pattern;

/** Official code of a kelurahan or desa, {@code PP.KK.CC.DDDD}. Text: codes have leading zeros. */
public record AreaCode(String value) implements Comparable<AreaCode> {

    private static final Pattern FORM = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}\\.[123]\\d{3}");

    public AreaCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("area code must look like 15.71.01.1001");
        }
    }

    /** {@code 15.71.01}. */
    public String kecamatan() {
        return value.substring(0, 8);
    }

    /** {@code 15.71}. */
    public String regency() {
        return value.substring(0, 5);
    }

    /** {@code 1571}, as it stands in NIKs and ticket numbers. */
    public String regencyDigits() {
        return regency().replace(".", "");
    }

    /** Regency numbers from 71 on are cities (kota), those below are kabupaten. */
    public boolean isCity() {
        return Integer.parseInt(value.substring(3, 5)) >= 71;
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
