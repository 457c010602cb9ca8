package id.mcsoc.members;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the insurer about a family card, as a row of data. Rows of one key follow each other in time: on a day the
 * latest one that began counts, until it ends.
 *
 * @param acts the deeds at the desk it is asked about
 * @param parameters what its kind reads, as {@link RuleKind} says
 * @param severity what a violation leads to
 * @param validUntil last day, or null while nobody knows it
 * @param source title and legal basis, for people
 */
public record FamilyRule(
        String key,
        RuleKind kind,
        Set<Act> acts,
        Map<String, String> parameters,
        Severity severity,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String source,
        String url) {

    public enum Act {
        REGISTER,
        ADD,
        LOOK,
        FACILITY,
        CLASS,
        SEGMENT,
        ACCOUNT,
        STATUS,
        REHAB
    }

    /** Not possible · possible, and said · possible at a tablet, and the centre decides · only worth knowing. */
    public enum Severity {
        REFUSE,
        WARN,
        CASE,
        TELL
    }

    public FamilyRule {
        kind.check(severity, parameters);
        if (!"https".equals(URI.create(url).getScheme())) {
            throw new IllegalArgumentException("url must be https");
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public boolean holds(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    public int number(String parameter) {
        return Integer.parseInt(text(parameter));
    }

    /** Values joined by {@code |}; nothing where the row does not say. */
    public List<String> list(String parameter) {
        var value = parameters.getOrDefault(parameter, "");
        return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\|"));
    }

    public String text(String parameter) {
        return java.util.Objects.requireNonNull(parameters.get(parameter), parameter);
    }
}
