package id.mcsoc.members;

import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a page sends: {@code base-…} fields are the values it showed, {@code set-…} fields what was typed. */
record ChangeForm(Map<String, String> sent) {

    /** @throws Refused what no page of ours sends */
    ChangeMemberData command() {
        var member = new MemberId(parsed("member", UUID::fromString));
        return new ChangeMemberData(
                member,
                parsed("group", Group::valueOf),
                values("base-"),
                values("set-"),
                text("reason"),
                letter(),
                effective());
    }

    private Optional<LocalDate> effective() {
        try {
            return text("effective").isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text("effective")));
        } catch (DateTimeParseException noDay) {
            throw new Refused(MemberRefusal.FORM_UNREADABLE, "effective");
        }
    }

    private boolean letter() {
        return text("letter").equals("true");
    }

    /** Made with the page, so that sending the form twice changes nothing twice. */
    UUID operation() {
        return parsed("operation", UUID::fromString);
    }

    <T> T parsed(String field, Function<String, T> parse) {
        try {
            return parse.apply(text(field));
        } catch (IllegalArgumentException e) {
            throw new Refused(MemberRefusal.FORM_UNREADABLE, field);
        }
    }

    public String text(String field) {
        return sent.getOrDefault(field, "");
    }

    Map<String, String> values(String prefix) {
        var result = new LinkedHashMap<String, String>();
        sent.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                result.put(field.substring(prefix.length()), value);
            }
        });
        return result;
    }
}
