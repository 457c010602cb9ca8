package id.mcsoc.members.verification;

import id.mcsoc.members.verification.VerificationDesk.Look;
import id.mcsoc.shared.Formats;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the family is told: what was asked, what came of it and from when; no number and no value. */
@Component
class ReadyWords {

    private final MessageSource messages;
    private final Formats formats;

    ReadyWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** @param link {@code https://wa.me/…}: the office presses send itself */
    record Text(String words, String link) {}

    /** Only for what is decided. */
    Text of(Look look, ZoneId zone) {
        var one = look.one();
        var said = one.said().orElseThrow();
        var words = say(
                (one.isNew() ? "members.told-new." : "members.told.") + said.verdict(),
                look.headName(),
                say("members.group." + one.matter()),
                formats.longDate(one.entered().at().atZone(zone).toLocalDate()),
                formats.longDate(one.effectiveFrom()),
                said.reason());
        var phone = look.phone().replaceAll("\\D", "");
        return new Text(words, "https://wa.me/" + phone + "?text=" + UriUtils.encode(words, StandardCharsets.UTF_8));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
