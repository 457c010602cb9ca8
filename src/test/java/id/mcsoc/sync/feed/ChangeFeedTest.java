package id.mcsoc.sync.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestTime;
import id.mcsoc.sync.Change;
import id.mcsoc.sync.ChangeFeed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** R17: 10,000 changes in 8 scopes by writers that commit in random order: none missed, no tombstone comes back. */
@McsTest
@DirtiesContext
class ChangeFeedTest {

    private static final int SEED = 20261121;
    private static final int WRITERS = 4;
    private static final int EACH = 2500;

    @Autowired
    ChangeFeed feed;

    @Autowired
    FeedTable table;

    @Autowired
    FeedRound round;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final List<UUID> scopes =
            Stream.generate(UUID::randomUUID).limit(8).sorted().toList();

    @Test
    void writersInRandomOrderAreReadWholeAndInOrder() throws Exception {
        var committed = ConcurrentHashMap.<Long>newKeySet();
        var numbers = new AtomicLong();
        var running = new CountDownLatch(WRITERS);
        var pool = Executors.newFixedThreadPool(WRITERS + 1);
        var reader = new Reader();
        for (int i = 0; i < WRITERS; i++) {
            var random = new Random(SEED + i);
            pool.submit(() -> {
                try {
                    write(random, numbers, committed);
                } finally {
                    running.countDown();
                }
            });
        }
        pool.submit(() -> {
                    while (running.getCount() > 0) {
                        reader.read();
                    }
                    reader.read();
                })
                .get();
        pool.shutdown();
        assertThat(reader.seen).as("seed " + SEED).hasSize(committed.size()).containsAll(committed);
        assertThat(committed).hasSizeGreaterThan(WRITERS * EACH * 8 / 10);
        assertThat(reader.alive).isEqualTo(lastWord());
    }

    /** Transactions of 1 to 10 changes in several scopes; one in ten is rolled back and must never be seen. */
    private void write(Random random, AtomicLong numbers, Set<Long> committed) {
        for (int written = 0; written < EACH; ) {
            var mine = new ArrayList<Long>();
            var count = 1 + random.nextInt(10);
            var rolledBack = random.nextInt(10) == 0;
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < count; i++) {
                    var number = numbers.incrementAndGet();
                    mine.add(number);
                    var change = change(random, number);
                    feed.atCommit("n" + number, () -> List.of(change));
                    if (random.nextBoolean()) {
                        Thread.yield();
                    }
                }
                if (rolledBack) {
                    status.setRollbackOnly();
                }
            });
            if (!rolledBack) {
                committed.addAll(mine);
            }
            written += count;
        }
    }

    private Change change(Random random, long number) {
        var scope = scopes.get(random.nextInt(scopes.size()));
        var kind = random.nextInt(5) == 0 ? Change.Kind.TOMBSTONE : Change.Kind.UPSERT;
        return new Change(scope, "FAMILY/" + random.nextInt(40), number, kind, Map.of());
    }

    /** The control: a cursor over a plain sequence passes a number whose transaction is still open. */
    @Test
    void aPlainSequenceMissesWhatCommitsLate() throws Exception {
        jdbc.sql("create sequence control_seq").update();
        jdbc.sql("create table control_change (seq bigint primary key)").update();
        var seen = new ArrayList<Long>();
        openWhile(
                () -> jdbc.sql("insert into control_change values (nextval('control_seq'))")
                        .update(),
                () -> {
                    transaction.executeWithoutResult(
                            status -> jdbc.sql("insert into control_change values (nextval('control_seq'))")
                                    .update());
                    seen.addAll(controlAfter(0));
                });
        seen.addAll(controlAfter(seen.get(seen.size() - 1)));
        assertThat(seen).doesNotContain(1L).contains(2L);
        assertThat(controlAfter(0)).contains(1L);
        jdbc.sql("drop table control_change").update();
        jdbc.sql("drop sequence control_seq").update();
    }

    @Test
    void theFeedShowsNothingBeyondAnOpenTransaction() throws Exception {
        var scope = scopes.get(0);
        var second = Executors.newSingleThreadExecutor();
        var late = new ArrayList<java.util.concurrent.Future<?>>();
        openWhile(() -> table.append(family(scope, 1)), () -> {
            late.add(second.submit(() -> transaction.executeWithoutResult(status -> table.append(family(scope, 2)))));
            assertThat(table.after(scope, 0, 9)).isEmpty();
        });
        late.get(0).get();
        second.shutdown();
        assertThat(table.after(scope, 0, 9)).extracting(FeedTable.Line::rev).containsExactly(1L, 2L);
    }

    @Test
    void whatIsForgottenIsBelowTheFloor() {
        var scope = scopes.get(1);
        transaction.executeWithoutResult(status -> table.append(family(scope, 1)));
        jdbc.sql("update sync_change set written_at = ? where scope = ?")
                .params(
                        java.sql.Timestamp.from(
                                TestTime.START.minus(FeedRound.KEPT).minusSeconds(1)),
                        scope)
                .update();
        transaction.executeWithoutResult(status -> table.append(family(scope, 2)));
        round.forgetOld();
        assertThat(table.range(scope)).isEqualTo(new FeedTable.Range(1, 2));
        assertThat(table.range(scope).covers(0)).isFalse();
        assertThat(table.after(scope, 1, 9)).hasSize(1);
    }

    /** Runs {@code between} while another transaction has done {@code open} and not committed. */
    private void openWhile(Runnable open, Runnable between) throws Exception {
        var opened = new CountDownLatch(1);
        var close = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        var done = other.submit(() -> transaction.executeWithoutResult(status -> {
            open.run();
            opened.countDown();
            try {
                close.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        opened.await();
        try {
            between.run();
        } finally {
            close.countDown();
        }
        done.get();
        other.shutdown();
    }

    private List<Long> controlAfter(long cursor) {
        return jdbc.sql("select seq from control_change where seq > ? order by seq")
                .param(cursor)
                .query(Long.class)
                .list();
    }

    private static Change family(UUID scope, long revision) {
        return new Change(scope, "FAMILY/1", revision, Change.Kind.UPSERT, Map.of());
    }

    /** What each scope's last word about each entity leaves alive, from the table itself. */
    private Map<String, Long> lastWord() {
        var alive = new HashMap<String, Long>();
        for (var scope : scopes) {
            for (var line : table.after(scope, 0, Integer.MAX_VALUE)) {
                follow(alive, scope, line);
            }
        }
        return alive;
    }

    private static void follow(Map<String, Long> alive, UUID scope, FeedTable.Line line) {
        if (line.kind() == Change.Kind.TOMBSTONE) {
            alive.remove(scope + line.entity());
        } else {
            alive.put(scope + line.entity(), line.rev());
        }
    }

    private final class Reader {

        final List<Long> seen = new ArrayList<>();
        final Map<String, Long> alive = new HashMap<>();
        private final Map<UUID, Long> cursors = new HashMap<>();

        void read() {
            for (var scope : scopes) {
                for (var line : table.after(scope, cursors.getOrDefault(scope, 0L), 50)) {
                    seen.add(line.rev());
                    follow(alive, scope, line);
                    cursors.put(scope, line.seq());
                }
            }
            if (scopes.stream()
                    .anyMatch(scope ->
                            cursors.getOrDefault(scope, 0L) < table.range(scope).last())) {
                read();
            }
        }
    }
}
