package id.mcsoc.sync.wire;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The app a request comes from: {@code X-MCS-Client: app=1.8.2; proto=1; schema=4; inc=…; head=160; acked=140}.
 *
 * @param version as the app names itself, at most 40 characters
 * @param schema form its operations are written in
 * @param incarnation life of the tablet's store, empty where it does not say
 */
public record TabletApp(String version, int schema, String incarnation, long head, long acked) {

    public static final String HEADER = "X-MCS-Client";

    /** The form operations have today; static/field/core/client.js says the same. */
    public static final int SCHEMA = 4;

    private static final Pattern VERSION = Pattern.compile("(?:^|;)\\s*app=([A-Za-z0-9._-]{1,40})(?:;|$)");
    private static final Pattern INCARNATION = Pattern.compile("(?:^|;)\\s*inc=([A-Za-z0-9-]{1,40})(?:;|$)");

    /** Apps from before the header write today's form. */
    public static TabletApp of(@Nullable String header) {
        var said = header == null ? "" : header;
        return new TabletApp(
                text(VERSION, said),
                (int) number("schema", said, SCHEMA),
                text(INCARNATION, said),
                number("head", said, 0),
                number("acked", said, 0));
    }

    private static String text(Pattern field, String header) {
        var matcher = field.matcher(header);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static long number(String field, String header, long otherwise) {
        var said = text(Pattern.compile("(?:^|;)\\s*" + field + "=(\\d{1,9})(?:;|$)"), header);
        return said.isEmpty() ? otherwise : Long.parseLong(said);
    }
}
