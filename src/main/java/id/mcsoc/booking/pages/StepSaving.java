package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.FieldChange;
import id.mcsoc.booking.RequestDrafts;
import id.mcsoc.booking.RequestId;
import id.mcsoc.shared.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Saves a whole screen, field by field: what can be saved is saved, the rest comes back with its reason. */
@Component
class StepSaving {

    private static final String BASE = "base.";

    private final RequestDrafts drafts;
    private final MessageSource messages;

    StepSaving(RequestDrafts drafts, MessageSource messages) {
        this.drafts = drafts;
        this.messages = messages;
    }

    /** @return per field what was typed and why it was not saved; both empty when all went well */
    StepForm save(RequestId id, MultiValueMap<String, String> sent, Actor actor) {
        var typed = new LinkedHashMap<String, String>();
        var errors = new LinkedHashMap<String, String>();
        for (var name : sent.keySet()) {
            if (!name.startsWith(BASE) && sent.containsKey(BASE + name)) {
                var value = value(name, sent.getOrDefault(name, List.of()));
                var error = save(id, new FieldChange(name, value, sent.getFirst(BASE + name)), actor);
                if (!error.isEmpty()) {
                    typed.put(name, value);
                    errors.put(name, error);
                }
            }
        }
        return new StepForm(Map.of(), typed, errors);
    }

    private String save(RequestId id, FieldChange change, Actor actor) {
        try {
            var saved = drafts.write(id, change, actor);
            return saved.conflictWith() == null
                    ? ""
                    : message("booking.conflict-stored", saved.conflictWith(), saved.stored());
        } catch (Refused refused) {
            return message(refused.code().messageKey(), refused.arguments());
        }
    }

    /** Boxes send one value each, the last one of a single field counts. */
    private static String value(String name, List<String> values) {
        return name.endsWith(".services") || name.endsWith(".precedence")
                ? String.join(
                        ";", values.stream().filter(value -> !value.isEmpty()).toList())
                : values.get(values.size() - 1);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
