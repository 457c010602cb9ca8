package id.mcsoc.sync;

import id.mcsoc.sync.feed.FeedTable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Changes for tablets, numbered per scope in the order of their commits. The numbers are taken as the last thing of the
 * writing transaction, scope by scope in one order: no two writers wait for each other crosswise.
 */
@Component
public class ChangeFeed {

    private final FeedTable table;

    ChangeFeed(FeedTable table) {
        this.table = table;
    }

    /**
     * Tells at the end of the transaction what then stands there; several times the same subject are told once.
     *
     * @param subject what the changes are about, for example {@code FAMILY/<number>}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void atCommit(String subject, Supplier<List<Change>> changes) {
        var open = (Pending) TransactionSynchronizationManager.getResource(this);
        if (open == null) {
            open = new Pending();
            TransactionSynchronizationManager.bindResource(this, open);
            TransactionSynchronizationManager.registerSynchronization(open);
        }
        open.subjects.put(subject, changes);
    }

    /** The number of the last committed change of a scope; what is read after this call contains it. */
    @Transactional(readOnly = true)
    public long last(UUID scope) {
        return table.range(scope).last();
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<String, Supplier<List<Change>>> subjects = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            var changes = subjects.values().stream()
                    .flatMap(supplier -> supplier.get().stream())
                    .sorted(Comparator.comparing(Change::scope))
                    .toList();
            subjects.clear();
            changes.forEach(table::append);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ChangeFeed.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ChangeFeed.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChangeFeed.this);
        }
    }
}
