package id.mcsoc.cards.office;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Printers of the demo branch that were measured before the installation. */
@Component
@Order(37)
class DemoPrinters implements Seed {

    private final Printers printers;
    private final BranchCode branch;
    private final Resource file;

    DemoPrinters(
            Printers printers,
            @Value("${mcs.branch}") String branch,
            @Value("classpath:seed/demo/card-printers.csv") Resource file) {
        this.printers = printers;
        this.branch = new BranchCode(branch);
        this.file = file;
    }

    /** Whoever measured one since is right. */
    @Override
    public void demo() {
        if (printers.of(branch).isEmpty()) {
            Csv.read(file, row -> new Printer(row.text("name"), tenths(row, "x"), tenths(row, "y")))
                    .forEach(one -> printers.measured(branch, one.name(), 50 - one.x(), 50 - one.y()));
        }
    }

    private static int tenths(Csv.Row row, String column) {
        return row.get(column, Integer::parseInt);
    }
}
