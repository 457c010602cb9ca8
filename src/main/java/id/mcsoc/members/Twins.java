package id.mcsoc.members;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.geo.BranchCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who may be registered twice, looked for over all branches; nobody outside the office hears who the other is. */
@Component
class Twins {

    private final JdbcClient jdbc;
    private final ClosedMembers closed;
    private final Clock clock;

    Twins(JdbcClient jdbc, ClosedMembers closed, Clock clock) {
        this.jdbc = jdbc;
        this.closed = closed;
        this.clock = clock;
    }

    void look(List<MemberView> registered, String branch) {
        for (var member : registered) {
            for (var other : likely(member)) {
                jdbc.sql("insert into member_twin (id, member_id, other_id, branch, found_at) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(UuidCreator.getTimeOrderedEpoch(), member.id().value(), other, branch)
                        .param(Timestamp.from(clock.instant()))
                        .update();
            }
        }
    }

    boolean isOpen(FamilyCardNumber card) {
        return jdbc.sql("select count(*) from member_twin t join member_person p on p.id = t.member_id"
                                + " where p.family_card = ? and t.verdict is null")
                        .param(card.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<UUID> likely(MemberView member) {
        var mother = jdbc.sql("select mother_nik from member_person where id = ?")
                .param(member.id().value())
                .query((row, n) -> Optional.ofNullable(row.getString(1)).map(Nik::new))
                .optional()
                .flatMap(found -> found);
        var mine = new SamePerson.Traits(member.nik(), member.name(), member.birthDate(), mother);
        return jdbc
                .sql("select id, nik, name, birth_date, mother_nik from member_person"
                        + " where birth_date between ? and ? and family_card <> ?")
                .params(member.birthDate().minusDays(1), member.birthDate().plusDays(1))
                .param(member.familyCard().value())
                .query((row, n) -> new Candidate(row.getObject("id", UUID.class), traits(row)))
                .list()
                .stream()
                .filter(candidate -> SamePerson.similar(mine, candidate.traits()))
                .map(Candidate::id)
                .toList();
    }

    private static SamePerson.Traits traits(ResultSet row) throws SQLException {
        return new SamePerson.Traits(
                Optional.ofNullable(row.getString("nik")).map(Nik::new),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                Optional.ofNullable(row.getString("mother_nik")).map(Nik::new));
    }

    private record Candidate(UUID id, SamePerson.Traits traits) {}

    /** Of a branch, not decided yet, oldest first; the other's family only where it is the branch's own. */
    List<Pair> open(BranchCode branch) {
        var pairs = jdbc.sql(
                        "select t.id, p.id as member_id, p.name, p.birth_date, o.id as other_id, o.name as other_name,"
                                + " o.birth_date as other_birth, f.branch as other_branch, t.found_at"
                                + " from member_twin t join member_person p on p.id = t.member_id"
                                + " join member_person o on o.id = t.other_id"
                                + " join member_family f on f.family_card = o.family_card"
                                + " where t.branch = ? and t.verdict is null and p.erased_at is null and o.erased_at is null order by t.found_at, t.id")
                .param(branch.value())
                .query((row, n) -> pair(row))
                .list();
        return closed.without(closed.without(pairs, Pair::member), Pair::other);
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getObject("id", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                new MemberId(row.getObject("other_id", UUID.class)),
                row.getString("other_name"),
                row.getObject("other_birth", LocalDate.class),
                row.getString("other_branch"),
                row.getTimestamp("found_at").toInstant());
    }

    /** @return false when there is no such pair in that branch, or somebody decided already */
    boolean decide(UUID id, BranchCode branch, Verdict verdict, String by, String reason) {
        return jdbc.sql("update member_twin set verdict = ?, verdict_name = ?, verdict_reason = ?, verdict_at = ?"
                                + " where id = ? and branch = ? and verdict is null")
                        .params(verdict.name(), by, reason, Timestamp.from(clock.instant()), id, branch.value())
                        .update()
                == 1;
    }

    enum Verdict {
        SAME,
        DIFFERENT
    }

    record Pair(
            UUID id,
            MemberId member,
            String name,
            LocalDate birthDate,
            MemberId other,
            String otherName,
            LocalDate otherBirthDate,
            String otherBranch,
            Instant foundAt) {}
}
