package id.mcsoc;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real ids of Simpang IV Sipin and its branch, for the variables of any path. */
record SomebodysIds(JdbcClient jdbc) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    /** Path up to and including the variable → where such an id comes from. */
    private static final Map<String, String> SOURCES = Map.of(
            "/field/api/visits/{id}",
                    "select id from booking_request where area = '15.71.01.1001' and state <> 'DRAFT'",
            "/notifications/{id}", "select id from notification_notice",
            "/notifications/mail/{id}", "select id from access_user where login = 'perencana'",
            "/access/users/{id}", "select id from access_user where login = 'perencana'",
            "/booking/requests/{id}",
                    "select id from booking_request where area = '15.71.01.1001' and state <> 'DRAFT'");

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
