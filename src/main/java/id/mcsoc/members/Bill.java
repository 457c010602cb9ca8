package id.mcsoc.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a family that pays by itself owes each month, by the tariff of a day. The desk takes no money.
 *
 * @param perPerson rupiah, without the state's share
 * @param accounts bank and virtual account, as examples; empty before the head has a number
 * @param firstFrom day 14 and day 30 after the registration, while the first payment is awaited
 */
public record Bill(
        LocalDate asOf,
        int persons,
        int perPerson,
        int stateShare,
        List<Account> accounts,
        Optional<LocalDate> firstFrom,
        Optional<LocalDate> firstUntil) {

    public record Account(String bank, String number) {}

    public int perFamily() {
        return persons * perPerson;
    }
}
