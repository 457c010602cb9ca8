package id.mcsoc.cards;

import id.mcsoc.geo.BranchCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blank cards per team. A print with no blank on the books is logged all the same: the books were wrong, not the hall. */
@Component
class CardStock {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final int low;

    CardStock(
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${mcs.cards.low-stock:50}") int low) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.low = low;
    }

    OptionalInt counted(String team) {
        return jdbc.sql("select blanks from card_stock where team = ?")
                .param(team)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    int blanks(String team) {
        return counted(team).orElse(0);
    }

    void take(String team, BranchCode branch) {
        var taken = jdbc.sql("update card_stock set blanks = blanks - 1 where team = ? and blanks > 0")
                .param(team)
                .update();
        if (taken == 1 && blanks(team) == low) {
            events.publishEvent(new StockLow(team, branch, low));
        }
    }

    /** Repeating the operation adds nothing twice. */
    void add(String team, int cards, UUID operation, String by) {
        var known = jdbc.sql("select count(*) from card_stock_entry where operation = ?")
                .param(operation)
                .query(Long.class)
                .single();
        if (known > 0) {
            return;
        }
        jdbc.sql("insert into card_stock_entry (operation, team, added, added_name, recorded_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(operation, team, cards, by, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update card_stock set blanks = blanks + ? where team = ?")
                .params(cards, team)
                .update();
    }

    /** A team's first count; later calls change nothing. */
    void open(String team, BranchCode branch, int blanks) {
        var known = jdbc.sql("select count(*) from card_stock where team = ?")
                .param(team)
                .query(Long.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into card_stock (team, branch, blanks) values (?, ?, ?)")
                    .params(team, branch.value(), blanks)
                    .update();
        }
    }

    List<Count> of(BranchCode branch) {
        return jdbc.sql("select team, blanks from card_stock where branch = ? order by team")
                .param(branch.value())
                .query((row, n) -> new Count(row.getString("team"), row.getInt("blanks"), row.getInt("blanks") <= low))
                .list();
    }

    record Count(String team, int blanks, boolean low) {}
}
