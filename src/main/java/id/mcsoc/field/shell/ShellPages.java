package id.mcsoc.field.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/** Renders each page once per language: what is hashed is what is served, byte by byte. */
@Component
class ShellPages {

    /** Names of the templates in {@code templates/field}; {@code home} answers at {@code /field/}. */
    static final String NAMES =
            "start|visit|board|incident|close|family|register|change|card|printers|complaint|receipt|faq|paper|outbox|survey"
                    + "|settings|unlock";

    static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);

    private final ISpringTemplateEngine engine;
    private final Map<String, String> rendered = new ConcurrentHashMap<>();

    ShellPages(ISpringTemplateEngine engine) {
        this.engine = engine;
    }

    String html(String name, Locale locale) {
        var language = language(locale);
        return rendered.computeIfAbsent(
                language + "/" + name, key -> engine.process("field/" + name, new Context(language)));
    }

    /** The one of our languages that fits; Indonesian where none does. */
    static Locale language(Locale wanted) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.get(0));
    }
}
