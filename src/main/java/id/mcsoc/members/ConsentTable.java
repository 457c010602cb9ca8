package id.mcsoc.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consents given and taken back; nothing is removed. A consent may come before its family is registered. */
@Component
class ConsentTable {

    private static final String OF_BRANCH =
            "select c.* from member_consent c join member_family f on f.family_card = c.family_card ";

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

    /** Those that stand, newest first. */
    List<Given> of(FamilyCardNumber family) {
        return jdbc.sql("select * from member_consent where family_card = ? and withdrawn_at is null"
                        + " order by given_at desc")
                .param(family.value())
                .query((row, n) -> given(row))
                .list();
    }

    /** The branch's newest, taken back or not. */
    List<ConsentGiven> latest(String branch, int most) {
        return jdbc.sql(OF_BRANCH + "where f.branch = ? order by c.given_at desc, c.operation fetch first ? rows only")
                .params(branch, most)
                .query((row, n) -> line(row))
                .list();
    }

    boolean isOf(UUID consent, String branch) {
        return jdbc.sql(OF_BRANCH + "where f.branch = ? and c.operation = ?")
                .params(branch, consent)
                .query((row, n) -> line(row))
                .optional()
                .isPresent();
    }

    void withdraw(UUID consent, String by) {
        jdbc.sql("update member_consent set withdrawn_at = ?, withdrawn_by = ?"
                        + " where operation = ? and withdrawn_at is null")
                .params(Timestamp.from(clock.instant()), by, consent)
                .update();
    }

    private static ConsentGiven line(ResultSet row) throws SQLException {
        var given = given(row);
        return new ConsentGiven(
                row.getObject("operation", UUID.class),
                new FamilyCardNumber(row.getString("family_card")),
                given.noticeVersion(),
                given.purpose(),
                given.language(),
                given.readBy(),
                given.method(),
                given.givenAt(),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
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
