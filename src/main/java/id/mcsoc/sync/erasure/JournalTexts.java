package id.mcsoc.sync.erasure;

import id.mcsoc.access.Subject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Which texts are about a person, and what is left of one. */
@Component
class JournalTexts {

    private final JsonMapper json;

    JournalTexts(JsonMapper json) {
        this.json = json;
    }

    /**
     * The person's id or NIK stands in it, or the name beside the family's card or telephone; a name alone is many
     * people's. Everything about the family's card, when nobody else is left.
     */
    String mentioned(String column) {
        return " ({0} like :member or {0} like :nik or lower({0}) like :name and ({0} like :card or {0} like :phone)"
                        .replace("{0}", column)
                + " or :alone and " + column + " like :card)";
    }

    /** What {@link #mentioned} asks for; what a person does not have is asked for by the id instead. */
    Map<String, Object> like(Subject subject) {
        return Map.of(
                "member", around(subject, subject.member().toString()),
                "nik", around(subject, subject.nik()),
                "name", around(subject, subject.name().toLowerCase(Locale.ROOT)),
                "phone", around(subject, subject.phone()),
                "card", around(subject, subject.familyCard()),
                "alone", subject.alone());
    }

    private static String around(Subject subject, String text) {
        return "%" + (text.isEmpty() ? subject.member().toString() : text) + "%";
    }

    /** The link to the operation before stays: the line can still be checked. */
    String emptied(String text, Object because) {
        var left = Stream.of(text)
                .map(this::prev)
                .filter(prev -> !prev.isEmpty())
                .map(prev -> ",\"prev\":\"" + prev + "\"")
                .findFirst()
                .orElse("");
        return "{\"erased\":\"" + because + "\"" + left + "}";
    }

    private String prev(String text) {
        try {
            return json.readTree(text).path("prev").asString("").replaceAll("[^0-9A-Za-z]", "");
        } catch (JacksonException unreadable) {
            return "";
        }
    }
}
