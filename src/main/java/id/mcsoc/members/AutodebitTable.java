package id.mcsoc.members;

import id.mcsoc.members.rules.Situation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts families pay from, their numbers sealed. */
@Component
class AutodebitTable {

    private final JdbcClient jdbc;
    private final AccountSeal seal;
    private final Clock clock;

    AutodebitTable(JdbcClient jdbc, AccountSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** What pages show. {@code by} wrote it down when the holder agreed. */
    public record Shown(String bank, String holder, String masked, Instant agreedAt, String by) {

        /** {@code BRI ••••1234}: what the history keeps. */
        public String line() {
            return bank + " " + masked;
        }

        /** It was judged when it was taken; its number is sealed. */
        Situation.Account facts() {
            return new Situation.Account(bank, 0, !holder.isEmpty(), true);
        }
    }

    /** The first one stays: a second registration of the family does not change from where it pays. */
    void keep(FamilyCardNumber card, Autodebit account, Origin origin) {
        if (of(card).isEmpty()) {
            write(card, account, origin);
        }
    }

    void replace(FamilyCardNumber card, Autodebit account, Origin origin) {
        jdbc.sql("delete from member_autodebit where family_card = ?")
                .param(card.value())
                .update();
        write(card, account, origin);
    }

    boolean isWrittenBy(FamilyCardNumber card, UUID operation) {
        return !jdbc.sql("select 1 from member_autodebit where family_card = ? and operation = ?")
                .params(card.value(), operation)
                .query()
                .listOfRows()
                .isEmpty();
    }

    /** Of these, who has one. */
    Set<FamilyCardNumber> among(List<FamilyCardNumber> cards) {
        return cards.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("select family_card from member_autodebit where family_card in (:cards)")
                        .param(
                                "cards",
                                cards.stream().map(FamilyCardNumber::value).toList())
                        .query(String.class)
                        .stream()
                        .map(FamilyCardNumber::new)
                        .collect(Collectors.toSet());
    }

    private void write(FamilyCardNumber card, Autodebit account, Origin origin) {
        jdbc.sql("insert into member_autodebit (family_card, operation, bank, holder, last_digits, sealed, agreed_at,"
                        + " recorded_name, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(card.value(), origin.operation(), account.bank(), account.holder(), account.lastDigits())
                .params(seal.seal(account.number(), place(card)), Timestamp.from(origin.capturedAt()))
                .params(origin.by().name(), Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Shown> of(FamilyCardNumber card) {
        return jdbc.sql("select * from member_autodebit where family_card = ?")
                .param(card.value())
                .query((row, n) -> shown(row))
                .optional();
    }

    /** In full, for who said why; empty where no key of the office opens it. */
    Optional<String> number(FamilyCardNumber card) {
        return jdbc.sql("select sealed from member_autodebit where family_card = ?")
                .param(card.value())
                .query(String.class)
                .optional()
                .flatMap(letter -> seal.open(letter, place(card)));
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getString("bank"),
                row.getString("holder"),
                "••••" + row.getString("last_digits"),
                row.getTimestamp("agreed_at").toInstant(),
                row.getString("recorded_name"));
    }

    private static String place(FamilyCardNumber card) {
        return Autodebit.PLACE + card.value();
    }
}
