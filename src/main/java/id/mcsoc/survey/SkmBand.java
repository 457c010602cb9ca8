package id.mcsoc.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Quality of a service by its index of 25 to 100, read to two decimals (Permenpan-RB 14/2017). */
public enum SkmBand {
    A("88.31"),
    B("76.61"),
    C("65.00"),
    D("25.00");

    private final BigDecimal from;

    SkmBand(String from) {
        this.from = new BigDecimal(from);
    }

    public static SkmBand of(double index) {
        var read = BigDecimal.valueOf(index).setScale(2, RoundingMode.HALF_UP);
        for (var band : values()) {
            if (read.compareTo(band.from) >= 0) {
                return band;
            }
        }
        throw new IllegalArgumentException("an index is at least 25");
    }
}
