package id.mcsoc.cards.check;

import id.mcsoc.access.Actor;
import id.mcsoc.cards.CardRefusal;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.members.MemberId;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A branch's prints one by one, and which of them it took back. */
@Component
class PrintedCards {

    private final JdbcClient jdbc;
    private final Clock clock;

    PrintedCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PrintedCard> find(BranchCode branch, UUID operation) {
        return jdbc.sql("select p.*, r.reason, r.revoked_name, r.revoked_at,"
                        + " (select max(copy_no) from card_print n where n.member_id = p.member_id) newest"
                        + " from card_print p left join card_revocation r on r.operation = p.operation"
                        + " where p.branch = ? and p.operation = ?")
                .params(branch.value(), operation)
                .query((row, n) -> card(row))
                .optional();
    }

    /** @throws NotFound for a print of another branch as well */
    void revoke(Actor by, UUID operation, String reason) {
        if (find(by.branch(), operation).isEmpty()) {
            throw new NotFound(operation);
        }
        try {
            jdbc.sql("insert into card_revocation (operation, reason, revoked_name, revoked_at) values (?,?,?,?)")
                    .params(operation, reason, by.name(), Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(CardRefusal.CARD_REVOKED_ALREADY);
        }
    }

    private static PrintedCard card(ResultSet row) throws SQLException {
        var at = row.getTimestamp("revoked_at");
        return new PrintedCard(
                row.getObject("operation", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("member_name"),
                row.getString("number_printed"),
                row.getBoolean("provisional"),
                row.getInt("copy_no"),
                row.getInt("newest"),
                row.getString("channel").equals("OFFICE"),
                Optional.ofNullable(row.getObject("device", UUID.class)),
                row.getString("printed_name"),
                row.getTimestamp("captured_at").toInstant(),
                at == null
                        ? Optional.empty()
                        : Optional.of(new Revocation(
                                row.getString("reason"), row.getString("revoked_name"), at.toInstant())));
    }

    /**
     * @param newest the member's last copy
     * @param device that signed its code; empty at the office, and for what tablets printed before this was kept
     */
    record PrintedCard(
            UUID operation,
            MemberId member,
            String name,
            String number,
            boolean provisional,
            int copy,
            int newest,
            boolean atOffice,
            Optional<UUID> device,
            String by,
            Instant at,
            Optional<Revocation> revocation) {

        boolean mayBeSignedBy(UUID tablet) {
            return !atOffice && device.map(tablet::equals).orElse(true);
        }
    }

    record Revocation(String reason, String by, Instant at) {}
}
