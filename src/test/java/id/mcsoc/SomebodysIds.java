package id.mcsoc;

import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real ids of Simpang IV Sipin and its branch, for the variables of any path. */
record SomebodysIds(JdbcClient jdbc) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    /** Path up to and including the variable → where such an id comes from. */
    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("/sync/devices/{id}", "select id from sync_device"),
            Map.entry("/sync/operations/{device}", "select device from sync_operation"),
            Map.entry("/sync/operations/{device}/{incarnation}", "select incarnation from sync_operation"),
            Map.entry("/sync/operations/{device}/{incarnation}/{seq}", "select seq from sync_operation"),
            Map.entry(
                    "/field/api/visits/{id}",
                    "select id from booking_request where area = '15.71.01.1001' and state <> 'DRAFT'"),
            Map.entry("/notifications/{id}", "select id from notification_notice"),
            Map.entry("/notifications/mail/{id}", "select id from access_user where login = 'perencana'"),
            Map.entry("/access/users/{id}", "select id from access_user where login = 'perencana'"),
            Map.entry(
                    "/booking/requests/{id}",
                    "select id from booking_request where area = '15.71.01.1001' and state <> 'DRAFT'"),
            Map.entry(
                    "/members/{id}",
                    "select p.id from member_person p join member_family f on f.family_card = p.family_card where f.area = '15.71.01.1001'"),
            Map.entry("/members/conflicts/{id}", "select id from member_person"),
            Map.entry("/complaints/{ticket}", "select ticket from complaint_ticket"));

    SomebodysIds {
        if (jdbc.sql("select count(*) from sync_device").query(Long.class).single() == 0) {
            aTabletThatSentOneOperation(jdbc);
        }
    }

    private static void aTabletThatSentOneOperation(JdbcClient jdbc) {
        var device = UUID.randomUUID();
        var officer = UUID.randomUUID();
        var at = Timestamp.from(TestTime.START);
        jdbc.sql("insert into sync_device (id, name, officer, branch, token_hash, enrolled_at)"
                        + " values (?, 'Tablet', ?, 'JAMBI', 'none', ?)")
                .params(device, officer, at)
                .update();
        jdbc.sql("insert into sync_incarnation (device, incarnation, applied_through, head, first_seen)"
                        + " values (?, 'i1', 1, 1, ?)")
                .params(device, at)
                .update();
        jdbc.sql("insert into sync_operation (device, incarnation, seq, officer, branch, type, entity, hash, payload,"
                        + " result, code, facts, captured_at, received_at) values (?, 'i1', 1, ?, 'JAMBI', 'X', '',"
                        + " '', '{}', 'REJECTED', 'OPERATION_FAILED', '{}', ?, ?)")
                .params(device, officer, at, at)
                .update();
    }

    String fill(String pattern) {
        var matcher = VARIABLE.matcher(pattern);
        var path = new StringBuilder();
        while (matcher.find()) {
            var source = SOURCES.get(pattern.substring(0, matcher.end()));
            if (source == null) {
                throw new AssertionError("say in SomebodysIds where an id for " + pattern + " comes from");
            }
            matcher.appendReplacement(path, value(source));
        }
        return matcher.appendTail(path).toString();
    }

    private String value(String source) {
        return jdbc.sql(source).query((row, n) -> row.getString(1)).list().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("the demo has no " + source));
    }
}
