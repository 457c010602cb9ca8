package id.mcsoc.cards;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The blank cards each demo team starts with. */
@Component
@Order(35)
class CardsSeed implements Seed {

    private final CardStock stock;
    private final BranchCode branch;
    private final Resource teams;

    CardsSeed(
            CardStock stock,
            @Value("${mcs.branch}") String branch,
            @Value("classpath:seed/demo/teams.csv") Resource teams) {
        this.stock = stock;
        this.branch = new BranchCode(branch);
        this.teams = teams;
    }

    @Override
    public void demo() {
        Csv.read(teams, row -> row)
                .forEach(row -> stock.open(
                        row.get("code", Function.identity()), branch, row.get("card_stock", Integer::parseInt)));
    }
}
