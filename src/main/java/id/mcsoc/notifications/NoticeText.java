package id.mcsoc.notifications;

import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Formats;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** News in words: for the inbox in the reader's language, for mail and WhatsApp in Indonesian. */
@Component
class NoticeText {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final MessageSource messages;
    private final Formats format;
    private final Areas areas;
    private final Branches branches;
    private final String address;

    NoticeText(
            MessageSource messages,
            Formats format,
            Areas areas,
            Branches branches,
            @Value("${mcs.address}") String address) {
        this.messages = messages;
        this.format = format;
        this.areas = areas;
        this.branches = branches;
        this.address = address;
    }

    String title(News news) {
        return say(news, "title", LocaleContextHolder.getLocale());
    }

    String sentence(News news) {
        return say(news, "text", LocaleContextHolder.getLocale());
    }

    String mailSubject(News news) {
        return say(news, "title", INDONESIAN);
    }

    String mailBody(News news) {
        return messages.getMessage(
                "notifications.mail-body",
                new Object[] {say(news, "text", INDONESIAN), absolute(path(news))},
                INDONESIAN);
    }

    /** The sender picks the person in WhatsApp and presses send: nothing leaves by itself. */
    String whatsApp(News news) {
        var office = branches.serving(news.facts().areaCode()).name();
        var words = messages.getMessage(
                "notifications.whatsapp-text",
                new Object[] {office, say(news, "text", INDONESIAN), absolute(path(news))},
                INDONESIAN);
        return "https://wa.me/?text="
                + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where one can do something about it. */
    String path(News news) {
        return switch (news.kind()) {
            case COMPLAINT_OPENED, COMPLAINT_ESCALATED ->
                "/complaints/" + news.facts().reference();
            case READINESS_KELURAHAN, READINESS_TEAM, READINESS_BRANCH, READINESS_HEAD -> "/readiness";
            case PROMISE_LATE -> "/promises";
            case PROMISE_FINISHED -> "/promises/status?number=" + news.facts().reference();
            case RIGHTS_NEAR, RIGHTS_OVER -> "/rights/" + news.facts().request();
            default -> "/booking/requests/" + news.facts().request();
        };
    }

    /** As it is typed on a phone, outside this application. */
    String absolute(String path) {
        return address + path;
    }

    String moment(News news) {
        return format.moment(news.facts().happenedAt(), zone(news));
    }

    private String say(News news, String part, Locale locale) {
        var before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(locale);
        try {
            return messages.getMessage(news.kind().key(part), words(news, locale), locale);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private Object[] words(News news, Locale locale) {
        var facts = news.facts();
        var slot = news.slot() == null ? new Slot(null, null, null, null) : news.slot();
        return new Object[] {
            areas.find(facts.areaCode()).map(area -> area.name()).orElse(facts.area()),
            reference(news, locale),
            day(slot.startsAt(), zone(news)),
            hour(slot.startsAt(), zone(news)),
            hour(slot.endsAt(), zone(news)),
            slot.team() == null ? "" : slot.team(),
            slot.wasAt() == null ? "" : format.moment(slot.wasAt(), zone(news)),
            facts.reason(),
            facts.families(),
        };
    }

    /** A right is called by its name, not by its code. */
    private String reference(News news, Locale locale) {
        return switch (news.kind()) {
            case RIGHTS_NEAR, RIGHTS_OVER ->
                messages.getMessage("rights.kind." + news.facts().reference(), new Object[0], locale);
            default -> news.facts().reference();
        };
    }

    private String day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : format.longDate(moment.atZone(zone).toLocalDate());
    }

    private String hour(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : format.time(moment.atZone(zone).toLocalTime());
    }

    private ZoneId zone(News news) {
        return branches.serving(news.facts().areaCode()).zone();
    }
}
