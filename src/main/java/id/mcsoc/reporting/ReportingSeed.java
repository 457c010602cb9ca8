package id.mcsoc.reporting;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.reporting.Ledger.Fact;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What was counted at the demo's served visits, all of them before the first start. */
@Component
@Order(70)
class ReportingSeed implements Seed {

    private final Ledger ledger;
    private final Branches branches;
    private final Clock clock;
    private final Resource file;

    ReportingSeed(
            Ledger ledger,
            Branches branches,
            Clock clock,
            @Value("classpath:seed/demo/served-visits.csv") Resource file) {
        this.ledger = ledger;
        this.branches = branches;
        this.clock = clock;
        this.file = file;
    }

    @Override
    public void demo() {
        Csv.read(file, Function.identity()).forEach(this::count);
    }

    private void count(Csv.Row row) {
        var area = row.get("area", AreaCode::new);
        var place = new Place(branches.serving(area).code(), area, row.text("team"));
        var at = clock.instant().minus(row.get("days_ago", days -> Duration.ofDays(Long.parseLong(days))));
        ledger.countAll(row.text("visit"), facts(row), place, at);
    }

    private static List<Fact> facts(Csv.Row row) {
        return Stream.of(Measure.values())
                .filter(measure -> row.csv().isMapped(measure.name()))
                .flatMap(measure -> row.optional(measure.name(), quantities -> quantities.split(" ")).stream()
                        .flatMap(quantities -> facts(measure, row.text("visit"), quantities)))
                .toList();
    }

    private static Stream<Fact> facts(Measure measure, String visit, String[] quantities) {
        return IntStream.range(0, quantities.length)
                .mapToObj(number -> new Fact(measure, visit + "/" + number, Long.parseLong(quantities[number])));
    }
}
