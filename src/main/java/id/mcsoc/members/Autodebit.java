package id.mcsoc.members;

import id.mcsoc.members.rules.Situation;

/**
 * The account a family pays from. Its number is kept sealed, shown only masked, and never printed.
 *
 * @param number digits as they were typed; what they must be like is a rule
 * @param agreed the holder, who need not be of the family, agrees that it is debited
 */
public record Autodebit(String bank, String holder, String number, boolean agreed) {

    /** Before the family card: what a tablet and the office seal its number for. */
    public static final String PLACE = "autodebit/";

    private static final int SHOWN = 4;
    private static final int LONGEST = 120;

    public Autodebit {
        number = number.replaceAll("[\\s.-]", "");
        holder = holder.strip();
        if (holder.length() > LONGEST) {
            throw new IllegalArgumentException("holder");
        }
    }

    String lastDigits() {
        return number.substring(Math.max(0, number.length() - SHOWN));
    }

    /** Letters in it are no digits at all. */
    Situation.Account facts() {
        var digits = number.matches("\\d+") ? number.length() : 0;
        return new Situation.Account(bank, digits, !holder.isEmpty(), agreed);
    }

    @Override
    public String toString() {
        return "Autodebit[" + bank + "]";
    }
}
