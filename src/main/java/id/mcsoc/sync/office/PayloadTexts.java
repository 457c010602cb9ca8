package id.mcsoc.sync.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an operation says, value by value, under names a person knows; people in a list are counted. */
@Component
class PayloadTexts {

    private static final int LONGEST = 400;
    private static final int MOST = 200;

    /** Of a complaint whose sender must stay a secret. */
    private static final Set<String> TELLS_WHO = Set.of("complainant", "familyCard");

    private final MessageSource messages;

    PayloadTexts(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> of(JsonNode said) {
        var texts = new LinkedHashMap<String, String>();
        var secret = said.path("complainant").path("secret").asBoolean(false);
        said.properties().stream()
                .filter(field -> !secret || !TELLS_WHO.contains(field.getKey()))
                .forEach(field -> add(texts, "", field.getKey(), field.getValue()));
        return texts;
    }

    /** The value the centre named for that field. */
    String theirs(Map<String, String> facts, String name) {
        return facts.entrySet().stream()
                .filter(fact -> label(fact.getKey()).equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private void add(Map<String, String> texts, String of, String field, JsonNode value) {
        if (texts.size() >= MOST || value.isNull()) {
            return;
        }
        if (value.isObject()) {
            value.properties().forEach(inner -> add(texts, of, inner.getKey(), inner.getValue()));
        } else if (value.isArray() && !value.isEmpty() && value.path(0).isObject()) {
            for (var i = 0; i < value.size(); i++) {
                var one = (i + 1) + ". ";
                value.path(i).properties().forEach(inner -> add(texts, one, inner.getKey(), inner.getValue()));
            }
        } else {
            texts.put(of + label(field), shown(value));
        }
    }

    private String label(String field) {
        return String.valueOf(
                messages.getMessage("sync.field." + field, new Object[0], field, LocaleContextHolder.getLocale()));
    }

    private static String shown(JsonNode value) {
        var text = value.isString() ? value.stringValue() : value.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
