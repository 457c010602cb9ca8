package id.mcsoc.members;

import id.mcsoc.members.Bill.Account;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reckons a family's contribution from the dated tables. */
@Component
class Bills {

    private static final String AWAITED = "awaiting-first-payment";

    private final ContributionTable tariffs;
    private final AccountBankTable banks;
    private final FamilyRules rules;

    Bills(ContributionTable tariffs, AccountBankTable banks, FamilyRules rules) {
        this.tariffs = tariffs;
        this.banks = banks;
        this.rules = rules;
    }

    /** Empty for whom somebody else pays, and where no tariff holds. */
    Optional<Bill> of(FamilyView family, LocalDate day) {
        var head = family.head();
        if (!head.segment().paysAlone()) {
            return Optional.empty();
        }
        var paying = family.members().stream().filter(Bills::isPaidFor).count();
        return tariffs.asOf(day).stream()
                .filter(tariff -> tariff.wardClass() == head.wardClass())
                .findFirst()
                .map(tariff -> new Bill(
                        day,
                        (int) paying,
                        tariff.amount() - tariff.stateShare(),
                        tariff.stateShare(),
                        accounts(head, day),
                        first(family, "from", day),
                        first(family, "to", day)));
    }

    private static boolean isPaidFor(MemberView member) {
        return !List.of("died", "moved-abroad", "registered-twice").contains(member.statusReason());
    }

    private List<Account> accounts(MemberView head, LocalDate day) {
        return head.number().stream()
                .flatMap(number -> banks.asOf(day).stream().map(bank -> new Account(bank.bank(), bank.account(number))))
                .toList();
    }

    /** The virtual account is made on the day of the registration, when the family's class begins. */
    private Optional<LocalDate> first(FamilyView family, String parameter, LocalDate day) {
        if (!family.head().statusReason().equals(AWAITED)) {
            return Optional.empty();
        }
        return rules.inForce(day).stream()
                .filter(rule -> rule.kind() == RuleKind.FIRST_PAYMENT)
                .findFirst()
                .map(rule -> family.classSince().plusDays(rule.number(parameter)));
    }
}
