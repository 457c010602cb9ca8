package id.mcsoc.members;

import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads status-steps.csv; a line that is there already is left as it is. */
@Component
@Order(31)
class StatusStepsSeed implements Seed {

    private final StatusStepTable table;
    private final Resource steps;

    StatusStepsSeed(StatusStepTable table, @Value("classpath:seed/reference/status-steps.csv") Resource steps) {
        this.table = table;
        this.steps = steps;
    }

    @Override
    public void reference() {
        Csv.read(steps, StatusStepsSeed::step).forEach(table::addMissing);
    }

    static StatusStep step(Csv.Row row) {
        return new StatusStep(
                row.get("reason", Function.identity()),
                row.get("valid_from", LocalDate::parse),
                row.get("said", Function.identity()),
                row.get("said_en", Function.identity()),
                row.get("next_step", Function.identity()),
                row.get("next_step_en", Function.identity()),
                row.get("source", Function.identity()),
                row.get("url", Function.identity()));
    }
}
