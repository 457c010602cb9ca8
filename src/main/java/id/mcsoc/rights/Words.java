package id.mcsoc.rights;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Facilities;
import id.mcsoc.geo.Facility;
import id.mcsoc.geo.Kelurahan;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes as the pages call them: a person who asks for a copy has never seen one. What has no word stands as it is. */
@Component("rightsWords")
class Words {

    /** By field, or by section and field where sections mean different things. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("sex", "members.sex."),
            Map.entry("relation", "members.relation."),
            Map.entry("status", "members.status."),
            Map.entry("status_reason", "members.status-reason."),
            Map.entry("segment", "members.segment."),
            Map.entry("field", "members.field."),
            Map.entry("history.channel", "members.channel."),
            Map.entry("method", "rights.method."),
            Map.entry("language", "rights.language."),
            Map.entry("layout", "cards.layout.short."),
            Map.entry("reprint_reason", "cards.reason."),
            Map.entry("complaints.kind", "complaints.kind."),
            Map.entry("lists.state", "booking.state."),
            Map.entry("services", "booking.service."),
            Map.entry("lane", "rights.lane."),
            Map.entry("type", "sync.type."),
            Map.entry("result", "sync.kind."),
            Map.entry("requests.kind", "rights.kind."),
            Map.entry("requests.state", "rights.state."),
            Map.entry("checked", "rights.checked."));

    private final MessageSource messages;
    private final Areas areas;
    private final Facilities facilities;

    Words(MessageSource messages, Areas areas, Facilities facilities) {
        this.messages = messages;
        this.areas = areas;
        this.facilities = facilities;
    }

    /** A code, or several with commas between them. */
    String of(String section, String field, String text) {
        return switch (field) {
            case "facility" -> facilities.find(text).map(Facility::name).orElse(text);
            case "area" -> areas.find(new AreaCode(text)).map(Kelurahan::name).orElse(text);
            default -> coded(section, field, text);
        };
    }

    private String coded(String section, String field, String text) {
        var prefix = PREFIXES.getOrDefault(section + "." + field, PREFIXES.getOrDefault(field, ""));
        return prefix.isEmpty() || text.isEmpty()
                ? text
                : Arrays.stream(text.split("[,;]"))
                        .map(code -> word(prefix, code.strip()))
                        .collect(Collectors.joining(", "));
    }

    String yesOrNo(boolean truth) {
        return word("rights.truth.", String.valueOf(truth));
    }

    private String word(String prefix, String code) {
        var word = messages.getMessage(prefix + code, new Object[0], code, LocaleContextHolder.getLocale());
        return word == null ? code : word;
    }
}
