package id.mcsoc.rights;

import id.mcsoc.access.Subject;
import id.mcsoc.members.FamilyCardNumber;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was erased. Nothing but an id is known of them, enough to find what tablets send about them afterwards. */
@Component
class Erasures {

    /** As long as a tablet may lie in a drawer and still be let in. */
    private static final int DAYS = 400;

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b");
    private static final Pattern CARD = Pattern.compile("\\b\\d{16}\\b");

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final Clock clock;

    Erasures(JdbcClient jdbc, Subjects subjects, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.clock = clock;
    }

    record Erased(UUID member, FamilyCardNumber family, boolean alone, UUID request) {}

    void erase(Subject subject, UUID because) {
        subjects.erase(subject, because);
        jdbc.sql("insert into rights_erased (member, family_card, alone, request, erased_at, looked_on)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(subject.member(), subject.familyCard(), subject.alone(), because)
                .params(Timestamp.from(clock.instant()), Date.valueOf(today()))
                .update();
    }

    /** Nobody has looked today whether something arrived about them. */
    List<Erased> toLookAt() {
        return jdbc.sql("select * from rights_erased where looked_on < ? and erased_at > ? order by erased_at, member")
                .params(Date.valueOf(today()), Timestamp.from(clock.instant().minus(java.time.Duration.ofDays(DAYS))))
                .query((row, n) -> read(row))
                .list();
    }

    /** Whose id stands in one of these, or whose card where nobody else was left under it. */
    List<Erased> mentionedIn(List<String> texts) {
        var ids = found(ID, texts).map(UUID::fromString).toList();
        var cards = found(CARD, texts).toList();
        if (ids.isEmpty() && cards.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from rights_erased where member in (:ids) or alone and family_card in (:cards)"
                        + " order by erased_at, member")
                .param("ids", ids.isEmpty() ? List.of(NOBODY) : ids)
                .param("cards", cards.isEmpty() ? List.of("") : cards)
                .query((row, n) -> read(row))
                .list();
    }

    private static Stream<String> found(Pattern what, List<String> texts) {
        return texts.stream()
                .flatMap(text -> what.matcher(text).results())
                .map(MatchResult::group)
                .distinct();
    }

    /** What waits for somebody's decision is left until it is decided. Twice is once. */
    void eraseAgain(Erased erased) {
        var subject = new Subject(
                erased.member(), erased.family().value(), erased.alone() && isEmpty(erased.family()), "", "", "");
        subjects.eraseIdle(subject, erased.request());
    }

    void looked(Erased erased) {
        jdbc.sql("update rights_erased set looked_on = ? where member = ?")
                .params(Date.valueOf(today()), erased.member())
                .update();
    }

    /** Under that card somebody may have been registered since. */
    private boolean isEmpty(FamilyCardNumber family) {
        return subjects.family(family).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Erased read(ResultSet row) throws SQLException {
        return new Erased(
                row.getObject("member", UUID.class),
                new FamilyCardNumber(row.getString("family_card")),
                row.getBoolean("alone"),
                row.getObject("request", UUID.class));
    }
}
