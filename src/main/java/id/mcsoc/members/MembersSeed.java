package id.mcsoc.members;

import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Tariffs, banks, the insurer's rules, and the invented families that are members already. */
@Component
@Order(30)
class MembersSeed implements Seed {

    private final Tables tables;
    private final Demo demo;
    private final Resource contributions;
    private final Resource rules;
    private final Resource banks;

    MembersSeed(
            Tables tables,
            Demo demo,
            @Value("classpath:seed/reference/contributions.csv") Resource contributions,
            @Value("classpath:seed/reference/family-rules.csv") Resource rules,
            @Value("classpath:seed/reference/virtual-accounts.csv") Resource banks) {
        this.tables = tables;
        this.rules = rules;
        this.banks = banks;
        this.demo = demo;
        this.contributions = contributions;
    }

    @Override
    public void reference() {
        if (tables.tariffs().isEmpty()) {
            Csv.read(contributions, MembersSeed::contribution).forEach(tables.tariffs()::add);
        }
        Csv.read(rules, MembersSeed::rule).forEach(tables.rules()::addMissing);
        Csv.read(banks, MembersSeed::bank).forEach(tables.banks()::addMissing);
    }

    @Component("membersSeedTables")
    record Tables(ContributionTable tariffs, FamilyRuleTable rules, AccountBankTable banks) {}

    static FamilyRule rule(Csv.Row row) {
        return new FamilyRule(
                row.get("rule", Function.identity()),
                row.get("kind", RuleKind::valueOf),
                row.get("acts", FamilyRuleTable::acts),
                FamilyRuleTable.parameters(
                        row.optional("parameters", Function.identity()).orElse("")),
                row.get("severity", FamilyRule.Severity::valueOf),
                row.get("valid_from", LocalDate::parse),
                row.optional("valid_until", LocalDate::parse).orElse(null),
                row.get("source", Function.identity()),
                row.get("url", Function.identity()));
    }

    @Override
    public void demo() {
        demo.families().load();
        demo.waiting().load();
    }

    @Component("membersSeedDemo")
    record Demo(DemoFamilies families, DemoVerifications waiting) {}

    private static AccountBank bank(Csv.Row row) {
        return new AccountBank(
                row.get("bank", Function.identity()),
                row.get("prefix", Function.identity()),
                row.get("valid_from", LocalDate::parse),
                row.get("source", Function.identity()));
    }

    private static Contribution contribution(Csv.Row row) {
        return new Contribution(
                row.get("valid_from", LocalDate::parse),
                row.get("ward_class", WardClass::valueOf),
                row.get("amount", Integer::parseInt),
                row.get("state_share", Integer::parseInt));
    }
}
