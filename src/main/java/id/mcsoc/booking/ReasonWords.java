package id.mcsoc.booking;

import id.mcsoc.shared.Formats;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why there is no slot and what helps, in the reader's language; templates call it {@code @reasonWords}. */
@Component
public class ReasonWords {

    private final MessageSource messages;
    private final Formats format;

    ReasonWords(MessageSource messages, Formats format) {
        this.messages = messages;
        this.format = format;
    }

    /** The reason and what was found. */
    public String why(UnplannedReason reason) {
        var main = say(new Said(key(reason), reason.arguments()));
        return reason.found().isEmpty() ? main : main + ". " + say(reason.found());
    }

    /** What the reader can do. */
    public String help(UnplannedReason reason) {
        return reason.help().isEmpty() ? say(new Said(key(reason) + ".fix", reason.arguments())) : say(reason.help());
    }

    public String say(List<Said> sentences) {
        return sentences.stream().map(this::say).collect(Collectors.joining(". "));
    }

    public String say(Said sentence) {
        return words(
                sentence.key(), sentence.arguments().stream().map(this::said).toArray());
    }

    private String said(String argument) {
        int colon = argument.indexOf(':');
        var value = argument.substring(colon + 1);
        return switch (argument.substring(0, Math.max(0, colon))) {
            case "date" -> format.date(LocalDate.parse(value));
            case "time" -> time(value);
            case "minutes" -> words("reason.minutes", Long.parseLong(value) / 60, Long.parseLong(value) % 60);
            case "team" -> words("reason.team", value);
            case "word" ->
                Objects.requireNonNullElse(
                        messages.getMessage("reason.word." + value, null, value, LocaleContextHolder.getLocale()),
                        value);
            default -> argument;
        };
    }

    /** Past midnight the hours count on. */
    private String time(String value) {
        return value.compareTo("24") < 0 ? format.time(LocalTime.parse(value)) : value.replace(':', '.');
    }

    private String words(String key, Object... arguments) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()), key);
    }

    private static String key(UnplannedReason reason) {
        return "reason." + reason.code().toLowerCase(Locale.ROOT);
    }
}
