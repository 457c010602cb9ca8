package id.mcsoc.members;

import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Tariffs, and the invented families that are members already. */
@Component
@Order(30)
class MembersSeed implements Seed {

    private final ContributionTable tariffs;
    private final DemoFamilies demo;
    private final Resource contributions;

    MembersSeed(
            ContributionTable tariffs,
            DemoFamilies demo,
            @Value("classpath:seed/reference/contributions.csv") Resource contributions) {
        this.tariffs = tariffs;
        this.demo = demo;
        this.contributions = contributions;
    }

    @Override
    public void reference() {
        if (tariffs.isEmpty()) {
            Csv.read(contributions, MembersSeed::contribution).forEach(tariffs::add);
        }
    }

    @Override
    public void demo() {
        demo.load();
    }

    private static Contribution contribution(Csv.Row row) {
        return new Contribution(
                row.get("valid_from", LocalDate::parse),
                row.get("ward_class", WardClass::valueOf),
                row.get("amount", Integer::parseInt),
                row.get("state_share", Integer::parseInt));
    }
}
