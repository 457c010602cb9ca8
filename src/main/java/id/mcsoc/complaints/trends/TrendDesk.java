package id.mcsoc.complaints.trends;

import id.mcsoc.complaints.log.CaseBook;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A branch's trends as of today. */
@Component
public class TrendDesk {

    private final CaseBook book;
    private final Words words;
    private final Branches branches;
    private final Clock clock;

    TrendDesk(CaseBook book, Words words, Branches branches, Clock clock) {
        this.book = book;
        this.words = words;
        this.branches = branches;
        this.clock = clock;
    }

    public Trends of(BranchCode branch) {
        var zone = branches.get(branch).zone();
        return Trends.of(book.of(branch), words, zone, LocalDate.ofInstant(clock.instant(), zone));
    }
}
