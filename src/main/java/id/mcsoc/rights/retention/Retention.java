package id.mcsoc.rights.retention;

import id.mcsoc.access.Perishable;
import id.mcsoc.geo.Branches;
import id.mcsoc.rights.retention.RetentionTerms.Term;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Once a day each kind of data loses what has served its time. */
@Service
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final List<Perishable> kinds;
    private final RetentionTerms terms;
    private final Branches branches;
    private final TransactionOperations transactions;
    private final Clock clock;

    Retention(
            List<Perishable> kinds,
            RetentionTerms terms,
            Branches branches,
            TransactionOperations transactions,
            Clock clock) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(Perishable::kind)).toList();
        this.terms = terms;
        this.branches = branches;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the next run would remove of a kind: a dry run. */
    record Preview(Term term, Instant before, int lines) {}

    List<String> kinds() {
        return kinds.stream().map(Perishable::kind).toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    @Transactional(readOnly = true)
    List<Preview> preview() {
        return kinds.stream()
                .map(kind -> {
                    var term = terms.on(today(), kind.kind());
                    return new Preview(term, before(term), kind.countBefore(before(term)));
                })
                .toList();
    }

    /**
     * Each kind for itself: what fails with one does not keep the others, and a server that is stopped in between goes
     * on with the rest. The second time on one day nothing happens.
     *
     * @return how many lines no longer tell who it was
     */
    int run() {
        return kinds.stream().mapToInt(this::attempt).sum();
    }

    private int attempt(Perishable kind) {
        try {
            return Optional.ofNullable(transactions.execute(status -> once(kind)))
                    .orElse(0);
        } catch (RuntimeException e) {
            LOG.error("retention: nothing removed of {}, tried again in an hour", kind.kind(), e);
            return 0;
        }
    }

    /** The day is taken first: of two servers one waits here, and then finds it taken. */
    private int once(Perishable kind) {
        if (terms.ran(kind.kind(), today())) {
            return 0;
        }
        var before = before(terms.on(today(), kind.kind()));
        terms.begin(kind.kind(), today(), before, clock.instant());
        var removed = kind.forgetBefore(before);
        terms.removed(kind.kind(), today(), removed);
        LOG.info("retention: {} of {} that ended before {}", removed, kind.kind(), before);
        return removed;
    }

    private Instant before(Term term) {
        return clock.instant().minus(Duration.ofDays(term.days()));
    }

    /** The day begins where the first branch is; a program without branches has nothing to forget. */
    private ZoneId zone() {
        return branches.all().stream().findFirst().map(office -> office.zone()).orElse(ZoneOffset.UTC);
    }
}
