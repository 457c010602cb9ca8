package id.mcsoc.members;

import java.time.LocalDate;

/** A bank where contributions are paid. Its virtual account is five digits of its own and eleven of the member number. */
public record AccountBank(String bank, String prefix, LocalDate validFrom, String source) {

    private static final int OF_THE_NUMBER = 11;

    /** An example: banks disagree, and only the insurer's answer counts. */
    public String account(MemberNumber number) {
        return prefix + number.value().substring(number.value().length() - OF_THE_NUMBER);
    }
}
