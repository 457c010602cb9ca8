package id.mcsoc.members;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Banks by name; a later line replaces an earlier one from its day. */
@Component
class AccountBankTable {

    private final JdbcClient jdbc;

    AccountBankTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AccountBank> asOf(LocalDate day) {
        return jdbc.sql("select * from member_account_bank b where b.valid_from = (select max(c.valid_from)"
                        + " from member_account_bank c where c.bank = b.bank and c.valid_from <= ?) order by b.bank")
                .param(day)
                .query((row, n) -> new AccountBank(
                        row.getString("bank"),
                        row.getString("prefix"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source")))
                .list();
    }

    void addMissing(AccountBank one) {
        var known = jdbc.sql("select count(*) from member_account_bank where bank = ? and valid_from = ?")
                .params(one.bank(), one.validFrom())
                .query(Long.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into member_account_bank (bank, valid_from, prefix, source) values (?, ?, ?, ?)")
                    .params(one.bank(), one.validFrom(), one.prefix(), one.source())
                    .update();
        }
    }
}
