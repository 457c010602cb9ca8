package id.mcsoc.booking.outreach;

import id.mcsoc.booking.ServiceCatalog;
import id.mcsoc.booking.SlotAnswer.SlotOffer;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.shared.Formats;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the branch sends to the head of a kelurahan and he to his people: words only, no name, no number. */
@Component
class ReadyTexts {

    private static final int DATES = 3;

    private final MessageSource messages;
    private final Formats formats;
    private final ServiceCatalog services;

    ReadyTexts(MessageSource messages, Formats formats, ServiceCatalog services) {
        this.messages = messages;
        this.formats = formats;
        this.services = services;
    }

    /** @param link {@code https://wa.me/?text=…}: the sender picks the group and presses send */
    record Text(String key, String words, String link) {}

    /** To the kelurahan's office, then to the neighbourhood groups. */
    List<Text> all(Kelurahan area, List<SlotOffer> times) {
        return List.of(
                text("office", times.isEmpty() ? "office-undated" : "office", area.name(), dates(times)),
                text("neighbours", "neighbours", area.name(), offered()));
    }

    private Text text(String key, String sentence, Object... arguments) {
        var words = messages.getMessage("booking.outreach.text." + sentence, arguments, locale());
        return new Text(key, words, "https://wa.me/?text=" + UriUtils.encode(words, StandardCharsets.UTF_8));
    }

    private String dates(List<SlotOffer> times) {
        return times.stream()
                .map(SlotOffer::date)
                .distinct()
                .sorted()
                .limit(DATES)
                .map(formats::longDate)
                .collect(Collectors.joining("; "));
    }

    private String offered() {
        var language = locale().getLanguage();
        return services.all().stream().map(service -> service.name(language)).collect(Collectors.joining(", "));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
