package id.mcsoc.members;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ids that tablets gave to people who were registered already. */
@Component
class Aliases {

    private final JdbcClient jdbc;
    private final Clock clock;

    Aliases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(MemberId alias, MemberId member, UUID operation) {
        jdbc.sql("insert into member_alias (alias, member_id, operation, since) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(alias.value(), member.value(), operation, Timestamp.from(clock.instant()))
                .update();
    }

    /** The member behind an id; an id that is no alias is its own. */
    MemberId canonical(MemberId id) {
        return jdbc.sql("select member_id from member_alias where alias = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new)
                .orElse(id);
    }
}
