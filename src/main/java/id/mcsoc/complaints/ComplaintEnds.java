package id.mcsoc.complaints;

import id.mcsoc.complaints.clocks.ComplaintClocks;
import id.mcsoc.complaints.log.CaseBook;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When complaints were settled: by the last answer, or by the closing where there was none. */
@Component
@Transactional(readOnly = true)
public class ComplaintEnds {

    private final CaseBook book;
    private final ComplaintClocks clocks;

    ComplaintEnds(CaseBook book, ComplaintClocks clocks) {
        this.book = book;
        this.clocks = clocks;
    }

    /** Of the ticket and of the reports of the same matter; none of those that are not settled. */
    public Map<TicketNumber, Instant> settled(TicketNumber ticket) {
        var ends = new LinkedHashMap<TicketNumber, Instant>();
        book.find(ticket).stream()
                .flatMap(lead -> Stream.concat(Stream.of(ticket), lead.reports().stream()))
                .flatMap(one -> book.find(one).stream())
                .forEach(one -> clocks.of(one).settled().ifPresent(at -> ends.put(one.ticket(), at)));
        return ends;
    }
}
