package id.mcsoc.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was counted. Counting the same source twice counts it once. */
@Service
@Transactional
public class Ledger {

    private final JdbcClient database;

    Ledger(JdbcClient database) {
        this.database = database;
    }

    /** @param source what was counted: ids that are the same when the event comes again */
    public void count(Measure measure, String source, Place place, Instant at, long quantity) {
        if (!isCounted(measure, source)) {
            write(new Fact(measure, source, quantity), place, at);
        }
    }

    record Fact(Measure measure, String source, long quantity) {

        private String key() {
            return measure + " " + source;
        }
    }

    /** What was counted at one visit, its sources below {@code visit}: one look finds what is counted already. */
    void countAll(String visit, List<Fact> facts, Place place, Instant at) {
        var counted = database.sql("select measure || ' ' || source from reporting_measure where source like :sources")
                .param("sources", visit + "/%")
                .query(String.class)
                .set();
        facts.stream().filter(fact -> !counted.contains(fact.key())).forEach(fact -> write(fact, place, at));
    }

    private void write(Fact fact, Place place, Instant at) {
        database.sql("insert into reporting_measure (measure, source, branch, area, team, happened_at, quantity)"
                        + " values (:measure, :source, :branch, :area, :team, :at, :quantity)")
                .param("measure", fact.measure().name())
                .param("source", fact.source())
                .param("branch", place.branch().value())
                .param("area", place.area().value())
                .param("team", place.team())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("quantity", fact.quantity())
                .update();
    }

    /** For what may still change: the newest count stands. */
    public void recount(Measure measure, String source, Place place, Instant at, long quantity) {
        database.sql("delete from reporting_measure where measure = :measure and source = :source")
                .param("measure", measure.name())
                .param("source", source)
                .update();
        count(measure, source, place, at, quantity);
    }

    public void time(Measure measure, String source, Place place, Instant from, Instant to) {
        count(measure, source, place, to, Duration.between(from, to).toSeconds());
    }

    /** A later agreement to the same request, after a move, replaces the earlier one. */
    public void agree(UUID request, Instant at) {
        var changed = database.sql("update reporting_agreement set agreed_at = :at where request = :request")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("request", request)
                .update();
        if (changed == 0) {
            database.sql("insert into reporting_agreement (request, agreed_at) values (:request, :at)")
                    .param("request", request)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    public Optional<Instant> agreedAt(UUID request) {
        return database.sql("select agreed_at from reporting_agreement where request = :request")
                .param("request", request)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private boolean isCounted(Measure measure, String source) {
        return database.sql("select count(*) from reporting_measure where measure = :measure and source = :source")
                        .param("measure", measure.name())
                        .param("source", source)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
