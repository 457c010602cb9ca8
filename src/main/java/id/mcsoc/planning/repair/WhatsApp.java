package id.mcsoc.planning.repair;

import id.mcsoc.shared.Formats;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Indonesian words and a link that fills them in; the sender presses send. */
@Component
class WhatsApp {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int LONGEST_LINK = 999;

    /** A NIK, a family card, a member number: somebody may have typed one into the reason. */
    private static final Pattern PERSONAL = Pattern.compile("\\d(?:[ .-]?\\d){9,}");

    private final MessageSource messages;
    private final Formats format;

    WhatsApp(MessageSource messages, Formats format) {
        this.messages = messages;
        this.format = format;
    }

    /** @param words what is said for a reason; without it when the link would become too long */
    Tell tell(String whom, String phone, Function<String, String> words, String reason) {
        var text = masked(words.apply(masked(reason)));
        var link = link(phone, text);
        for (int length = reason.length() / 2; link.length() > LONGEST_LINK; length /= 2) {
            text = masked(words.apply(masked(reason.substring(0, length)) + "…"));
            link = link(phone, text);
            if (length == 0) {
                break;
            }
        }
        while (link.length() > LONGEST_LINK) {
            text = text.substring(0, text.length() - 20) + "…";
            link = link(phone, text);
        }
        return new Tell(whom, phone, text, link);
    }

    String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage("planning.repair-text." + key, arguments, INDONESIAN));
    }

    String moment(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        return indonesian(() -> format.longDate(local.toLocalDate()) + " " + format.time(local.toLocalTime()));
    }

    String time(Instant moment, ZoneId zone) {
        return indonesian(() -> format.time(moment.atZone(zone).toLocalTime()));
    }

    private static String masked(String text) {
        return PERSONAL.matcher(text).replaceAll("•••");
    }

    private static String link(String phone, String text) {
        return "https://wa.me/" + phone.replaceAll("\\D", "") + "?text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String indonesian(Supplier<String> words) {
        var before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(INDONESIAN);
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
