package id.mcsoc.complaints.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.log.ComplaintEvent;
import id.mcsoc.complaints.log.ComplaintTable;
import id.mcsoc.complaints.log.Verbs;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Csv;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Complaints older than the installation; nobody is told of them. */
@Component
class DemoComplaints {

    private static final String OFFICER = "pengaduan";

    private final Intake intake;
    private final ComplaintTable table;
    private final Users users;
    private final Clock clock;
    private final Resource file;

    DemoComplaints(
            Intake intake,
            ComplaintTable table,
            Users users,
            Clock clock,
            @Value("classpath:seed/demo/complaints.csv") Resource file) {
        this.intake = intake;
        this.table = table;
        this.users = users;
        this.clock = clock;
        this.file = file;
    }

    void load() {
        users.findByLogin(OFFICER)
                .ifPresent(officer -> Csv.read(file, row -> row).forEach(row -> load(row, officer)));
    }

    private void load(Csv.Row row, Actor officer) {
        var operation = operation(row);
        if (table.openedBy(operation).isPresent()) {
            return;
        }
        var captured = clock.instant().minus(row.get("days_ago", days -> Duration.ofDays(Long.parseLong(days))));
        var complaint = intake.take(command(row), new Origin(officer, captured, Origin.Channel.SEED, operation), null);
        row.optional("answer", Function.identity()).ifPresent(answer -> {
            var by = new ComplaintEvent.By(officer.id().value(), officer.name());
            var at = captured.plus(Duration.ofHours(20));
            var rule = row.get("rule", Function.identity());
            for (var step : new Verbs(complaint).answer(answer, rule, false)) {
                table.add(complaint.ticket(), step.signed(complaint.events().size() + 1, operation, at, by));
            }
        });
    }

    private static UUID operation(Csv.Row row) {
        return UuidCreator.getNameBasedSha1(("demo-complaint/" + row.text("phone")).getBytes(StandardCharsets.UTF_8));
    }

    private static OpenComplaint command(Csv.Row row) {
        return new OpenComplaint(
                Optional.empty(),
                row.get("kind", OpenComplaint.Kind::valueOf),
                row.get("category", Function.identity()),
                row.get("target", OpenComplaint.Target::valueOf),
                row.get("area", AreaCode::new),
                row.get("text", Function.identity()),
                new OpenComplaint.Complainant(
                        row.get("name", Function.identity()),
                        row.get("phone", Function.identity()),
                        false,
                        1,
                        row.get("secret", Boolean::parseBoolean)),
                row.optional("wanted", Function.identity()).orElse(""),
                row.get("channel", Function.identity()),
                Optional.empty());
    }
}
