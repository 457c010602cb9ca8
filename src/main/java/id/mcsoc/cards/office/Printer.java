package id.mcsoc.cards.office;

import id.mcsoc.cards.CardRefusal;
import id.mcsoc.shared.Refused;

/** How far a printer is corrected, in tenths of a millimetre to the right and down. */
record Printer(String name, int x, int y) {

    static final Printer EXACT = new Printer("", 0, 0);
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 60;

    /** After a calibration page: lines that should lie 5 mm from the edges were measured at these tenths. */
    Printer measured(int left, int top) {
        return new Printer(name, x + 50 - left, y + 50 - top).checked();
    }

    Printer checked() {
        if (name.isBlank() || name.length() > LONGEST_NAME || Math.abs(x) > MOST || Math.abs(y) > MOST) {
            throw new Refused(CardRefusal.PRINTER_INVALID);
        }
        return this;
    }

    public double xMm() {
        return x / 10.0;
    }

    public double yMm() {
        return y / 10.0;
    }
}
