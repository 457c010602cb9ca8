package id.mcsoc.cards.office;

import id.mcsoc.geo.BranchCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The printers of a branch, by name. */
@Component
@Transactional
class Printers {

    private final JdbcClient jdbc;

    Printers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Printer> of(BranchCode branch) {
        return jdbc.sql("select name, x, y from card_printer where branch = ? order by name")
                .param(branch.value())
                .query((row, n) -> new Printer(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** @return one that is exact for a name nobody measured */
    @Transactional(readOnly = true)
    Printer get(BranchCode branch, String name) {
        return of(branch).stream()
                .filter(printer -> printer.name().equals(name))
                .findFirst()
                .orElse(Printer.EXACT);
    }

    /** @param left and top, measured on a calibration page, in tenths of a millimetre */
    void measured(BranchCode branch, String name, int left, int top) {
        var before = get(branch, name);
        var now = new Printer(name.strip(), before.x(), before.y()).measured(left, top);
        jdbc.sql("delete from card_printer where branch = ? and name = ?")
                .params(branch.value(), now.name())
                .update();
        jdbc.sql("insert into card_printer (branch, name, x, y) values (?,?,?,?)")
                .params(branch.value(), now.name(), now.x(), now.y())
                .update();
    }
}
