package id.mcsoc.members;

import id.mcsoc.geo.BranchCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people of one branch by name, NIK or family card (whole or masked), member number or provisional number. */
@Component
class MemberSearch {

    static final int MOST = 50;
    private static final String SELECT = "select p.*, f.area from member_person p join member_family f"
            + " on f.family_card = p.family_card where p.erased_at is null and f.branch = :branch and ";

    private final JdbcClient jdbc;

    MemberSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@link #MOST}, by name. */
    List<Found> find(BranchCode branch, String text) {
        var typed = text.strip();
        var digits = typed.replaceAll("[\\s.-]", "");
        if (digits.matches("\\d{16}")) {
            return query("(p.nik = :text or p.family_card = :text)", branch, digits);
        }
        if (digits.matches("\\d{13}")) {
            return query("p.member_number = :text", branch, digits);
        }
        if (digits.matches("\\d{4}[•*]+\\d{4}")) {
            return query("(p.nik like :text or p.family_card like :text)", branch, digits.replaceAll("[•*]+", "%"));
        }
        if (typed.matches("(?i)SEM-\\d{4}-\\d{6}")) {
            return query("p.provisional_number = :text", branch, typed.toUpperCase(Locale.ROOT));
        }
        var name = typed.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
        return name.length() < 2 ? List.of() : query("p.name_folded like :text", branch, "%" + name + "%");
    }

    private List<Found> query(String condition, BranchCode branch, String text) {
        return jdbc.sql(SELECT + condition + " order by p.name_folded, p.id fetch first " + MOST + " rows only")
                .param("branch", branch.value())
                .param("text", text)
                .query((row, n) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        var nik = row.getString("nik");
        var number = row.getString("member_number");
        return new Found(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                nik == null ? "" : new Nik(nik).masked(),
                new FamilyCardNumber(row.getString("family_card")),
                number == null ? "" : number,
                MembershipStatus.valueOf(row.getString("status")),
                row.getString("area"));
    }

    record Found(
            MemberId id,
            String name,
            String nik,
            FamilyCardNumber family,
            String number,
            MembershipStatus status,
            String area) {

        public String card() {
            return family.masked();
        }
    }
}
