package id.mcsoc.sync.backup;

import id.mcsoc.sync.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the journal against itself: every content against its hash, every hash against what the next operation names,
 * every line against how far the tablet was told it reaches. A changed, removed or added operation stands out, unless
 * everything after it was forged as well; against that helps an anchor, written down elsewhere every day.
 */
@Repository
public class JournalCheck {

    /** Released from quarantine by a person: such operations follow nothing. */
    private static final String RELEASED = "kept-";

    /** Emptied because a person had a right to it; it still names the operation before. */
    private static final String ERASED = "{\"erased\":\"";

    private final JdbcClient jdbc;

    JournalCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param anchor SHA-256 over all that had arrived until then; the same for the same moment for ever
     * @param faults what does not fit, by tablet, line and number
     */
    public record Found(long operations, String anchor, List<String> faults) {}

    @Transactional(readOnly = true)
    public Found read(Instant until) {
        var reading = new Reading(until, reached());
        jdbc.sql("select device, incarnation, seq, hash, chain, payload, received_at from sync_operation"
                        + " order by device, incarnation, seq")
                .query(reading::row);
        reading.end();
        reading.reached.keySet().forEach(line -> reading.faults.add(line + ": missing"));
        return new Found(reading.operations, reading.anchor, List.copyOf(reading.faults));
    }

    private Map<String, Long> reached() {
        var reached = new HashMap<String, Long>();
        jdbc.sql("select device, incarnation, applied_through from sync_incarnation where applied_through > 0")
                .query(row -> {
                    reached.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
                });
        return reached;
    }

    private static final class Reading {

        private final Instant until;
        private final Map<String, Long> reached;
        private final List<String> faults = new ArrayList<>();
        private final JsonMapper json = JsonMapper.shared();
        private String anchor = Sha256.hex(new byte[0]);
        private long operations;
        private String line = "";
        private long seq;
        private @Nullable String last = "";

        Reading(Instant until, Map<String, Long> reached) {
            this.until = until;
            this.reached = reached;
        }

        void row(ResultSet row) throws SQLException {
            var own = row.getString("device") + " " + row.getString("incarnation");
            if (!own.equals(line)) {
                end();
                line = own;
                seq = 0;
                last = "";
            }
            check(row);
            operations++;
            if (!row.getTimestamp("received_at").toInstant().isAfter(until)) {
                var said = anchor + " " + line + " " + seq + " " + row.getString("hash") + " " + last;
                anchor = Sha256.hex(said.getBytes(StandardCharsets.UTF_8));
            }
        }

        private void check(ResultSet row) throws SQLException {
            var number = row.getLong("seq");
            for (seq++; seq < number; seq++) {
                faults.add(line + " " + seq + ": missing");
                last = null;
            }
            var text = row.getString("payload");
            var chain = row.getString("chain");
            if (chain != null
                    && !text.startsWith(ERASED)
                    && !chain.equals(Sha256.hex(text.getBytes(StandardCharsets.UTF_8)))) {
                faults.add(line + " " + seq + ": not what arrived");
            } else if (chain != null && last != null && !released() && !last.equals(prev(text))) {
                faults.add(line + " " + seq + ": does not follow the one before");
            }
            last = chain;
        }

        private String prev(String text) {
            return json.readTree(text).path("prev").asString("");
        }

        private boolean released() {
            return line.contains(" " + RELEASED);
        }

        /** The line is read to its end. */
        void end() {
            var through = reached.remove(line);
            if (!line.isEmpty() && !Objects.equals(through, seq)) {
                faults.add(line + ": reached " + through + ", holds " + seq);
            }
        }
    }
}
