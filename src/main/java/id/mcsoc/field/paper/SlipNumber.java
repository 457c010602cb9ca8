package id.mcsoc.field.paper;

/** Seven digits and a check digit (Luhn), so that one digit written wrong or two swapped are noticed. */
record SlipNumber(String value) {

    static final int DIGITS = 8;
    static final int LAST = 9_999_999;

    SlipNumber {
        if (!value.matches("\\d{" + DIGITS + "}") || sum(value) % 10 != 0) {
            throw new IllegalArgumentException("not a slip number");
        }
    }

    static SlipNumber of(int running) {
        var digits = String.format("%07d", running);
        return new SlipNumber(digits + (10 - sum(digits + "0") % 10) % 10);
    }

    /** {@code 0001234-4} */
    public String shown() {
        return value.substring(0, DIGITS - 1) + "-" + value.substring(DIGITS - 1);
    }

    private static int sum(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        return sum;
    }
}
