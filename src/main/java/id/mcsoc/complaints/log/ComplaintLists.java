package id.mcsoc.complaints.log;

import id.mcsoc.complaints.ComplaintCategory;
import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Refused;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Categories and channels a complaint may have. */
@Component
public class ComplaintLists {

    private final JdbcClient jdbc;

    ComplaintLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ComplaintCategory> categories() {
        return jdbc.sql("select * from complaint_category order by list_order")
                .query((row, n) -> new ComplaintCategory(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_english"),
                        row.getString("unit"),
                        row.getInt("first_response_hours"),
                        row.getInt("working_days")))
                .list();
    }

    public ComplaintCategory category(String code) {
        return categories().stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(ComplaintRefusal.CATEGORY_UNKNOWN, code));
    }

    public List<String> units() {
        return categories().stream()
                .map(ComplaintCategory::unit)
                .distinct()
                .sorted()
                .toList();
    }

    public List<Channel> channels() {
        return jdbc.sql("select * from complaint_channel order by list_order")
                .query((row, n) ->
                        new Channel(row.getString("code"), row.getString("name"), row.getString("name_english")))
                .list();
    }

    /** {@code MCS} is what a tablet calls the visit. */
    public String channel(String code) {
        var wanted = code.equals("MCS") ? "MCS_VISIT" : code;
        return channels().stream()
                .map(Channel::code)
                .filter(wanted::equals)
                .findFirst()
                .orElseThrow(() -> new Refused(ComplaintRefusal.CHANNEL_UNKNOWN, code));
    }

    public void addCategory(Csv.Row row, int order) {
        jdbc.sql("insert into complaint_category (code, name, name_english, unit, first_response_hours, working_days,"
                        + " list_order) values (?, ?, ?, ?, ?, ?, ?)")
                .params(row.get("code", text -> text), row.get("name", text -> text), row.get("name_en", text -> text))
                .param(row.get("unit", text -> text))
                .param(row.get("first_response_hours", Integer::parseInt))
                .param(row.get("working_days", Integer::parseInt))
                .param(order)
                .update();
    }

    public void addChannel(Csv.Row row, int order) {
        jdbc.sql("insert into complaint_channel (code, name, name_english, list_order) values (?, ?, ?, ?)")
                .params(row.get("code", text -> text), row.get("name", text -> text), row.get("name_en", text -> text))
                .param(order)
                .update();
    }

    public record Channel(String code, String name, String nameEnglish) {}
}
