package id.mcsoc.sync.faults;

import id.mcsoc.sync.faults.History.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Judges a run by what officers were told, what the network saw and what stands in the tables; knows nothing of the
 * product's code. Each list is empty when the goal is met.
 */
record Checkers(History history, JdbcClient tables) {

    /** R1: told saved, but not in the journal with an end. */
    List<Told> lost() {
        var ended = new HashSet<>(tables.sql("select cast(op_id as varchar(36)) from sync_operation"
                        + " where result in ('APPLIED','MERGED','CONFLICT_QUEUED','REJECTED','BLOCKED')")
                .query(String.class)
                .list());
        return history.told().stream()
                .filter(told -> !ended.contains(told.operation()))
                .toList();
    }

    /** One time that an operation had an effect. */
    record Effect(String device, long seq) {}

    /** R2: operations with more than one effect. */
    List<Effect> duplicated() {
        return tables.sql("select cast(device as varchar(36)), seq from fault_effect"
                        + " group by op_id, device, seq having count(*) > 1")
                .query((row, n) -> new Effect(row.getString(1), row.getLong(2)))
                .list();
    }

    /** R3: acknowledgements that went back, or that promised more than the tables hold at the end. */
    List<String> brokenAcks() {
        var broken = new ArrayList<String>();
        var applied = applied();
        var highest = new HashMap<String, Long>();
        for (var ack : history.acks()) {
            var line = ack.device() + "/" + ack.incarnation();
            if (ack.appliedThrough() < highest.getOrDefault(line, 0L)) {
                broken.add(line + " went back to " + ack.appliedThrough());
            }
            highest.merge(line, ack.appliedThrough(), Math::max);
        }
        highest.forEach((line, promised) -> {
            if (promised > applied.getOrDefault(line, 0L)) {
                broken.add(line + " promised " + promised);
            }
        });
        return broken;
    }

    /** R4: effects of one tablet that came in another order than they were made. */
    List<Effect> outOfOrder() {
        var last = new HashMap<String, Long>();
        var wrong = new ArrayList<Effect>();
        tables.sql("select cast(device as varchar(36)), seq from fault_effect order by n")
                .query((row, n) -> new Effect(row.getString(1), row.getLong(2)))
                .list()
                .forEach(effect -> {
                    if (effect.seq() < last.getOrDefault(effect.device(), 0L)) {
                        wrong.add(effect);
                    }
                    last.put(effect.device(), effect.seq());
                });
        return wrong;
    }

    private Map<String, Long> applied() {
        return tables
                .sql("select cast(device as varchar(36)) || '/' || incarnation as line, max(seq) as through"
                        + " from sync_operation group by device, incarnation")
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
