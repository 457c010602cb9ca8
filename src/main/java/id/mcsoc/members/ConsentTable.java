package id.mcsoc.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consents given; append-only. A consent may come before its family is registered. */
@Component
class ConsentTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(GiveConsent command, Origin origin) {
        var known = jdbc.sql("select count(*) from member_consent where operation = ?")
                .param(origin.operation())
                .query(Long.class)
                .single();
        if (known > 0) {
            return;
        }
        jdbc.sql("insert into member_consent (operation, family_card, notice_version, purpose, language, read_by,"
                        + " method, evidence, given_at, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(origin.operation(), command.family().value(), command.noticeVersion(), command.purpose())
                .params(command.language(), command.readBy(), command.method().name(), command.evidence())
                .params(Timestamp.from(origin.capturedAt()), Timestamp.from(clock.instant()))
                .update();
    }

    /** Newest first. */
    List<Given> of(FamilyCardNumber family) {
        return jdbc.sql("select * from member_consent where family_card = ? order by given_at desc")
                .param(family.value())
                .query((row, n) -> given(row))
                .list();
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getString("notice_version"),
                row.getString("purpose"),
                row.getString("language"),
                row.getString("read_by"),
                GiveConsent.Method.valueOf(row.getString("method")),
                row.getTimestamp("given_at").toInstant());
    }

    record Given(
            String noticeVersion,
            String purpose,
            String language,
            String readBy,
            GiveConsent.Method method,
            Instant givenAt) {}
}
