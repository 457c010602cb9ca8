package id.mcsoc.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tariffs; a later line replaces an earlier one from its day. */
@Component
class ContributionTable {

    private final JdbcClient jdbc;

    ContributionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contribution> asOf(LocalDate day) {
        return jdbc.sql("select * from member_contribution c where c.valid_from = (select max(d.valid_from)"
                        + " from member_contribution d where d.ward_class = c.ward_class and d.valid_from <= ?)"
                        + " order by c.ward_class")
                .param(day)
                .query((row, n) -> tariff(row))
                .list();
    }

    List<Contribution> all() {
        return jdbc.sql("select * from member_contribution order by valid_from, ward_class")
                .query((row, n) -> tariff(row))
                .list();
    }

    private static Contribution tariff(ResultSet row) throws SQLException {
        return new Contribution(
                row.getObject("valid_from", LocalDate.class),
                WardClass.valueOf(row.getString("ward_class")),
                row.getInt("amount"),
                row.getInt("state_share"));
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from member_contribution")
                        .query(Long.class)
                        .single()
                == 0;
    }

    void add(Contribution line) {
        jdbc.sql("insert into member_contribution (valid_from, ward_class, amount, state_share) values (?, ?, ?, ?)")
                .params(line.validFrom(), line.wardClass().name(), line.amount(), line.stateShare())
                .update();
    }
}
