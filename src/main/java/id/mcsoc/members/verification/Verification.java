package id.mcsoc.members.verification;

import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One change of a tablet, and what the centre said of it.
 *
 * @param name of the person, or of the head of the family
 * @param letter the paper an exception asks for was shown
 * @param effectiveFrom the first day the change counts
 */
record Verification(
        UUID id,
        UUID operation,
        Group group,
        FamilyCardNumber family,
        MemberId member,
        String name,
        String reason,
        boolean letter,
        LocalDate effectiveFrom,
        Entered entered,
        List<Field> fields,
        Optional<Said> said,
        Optional<Told> told) {

    enum Verdict {
        ACCEPTED,
        CORRECTED,
        REJECTED
    }

    /** @param corrected what the office wrote instead */
    record Field(String name, String before, String after, Optional<String> corrected) {}

    record Entered(UUID by, String name, Instant at) {}

    record Said(Verdict verdict, String by, String reason, Instant at) {}

    record Told(String by, Instant at) {}

    public boolean isOpen() {
        return said.isEmpty();
    }

    Map<String, String> before() {
        var result = new LinkedHashMap<String, String>();
        fields.forEach(field -> result.put(field.name(), field.before()));
        return result;
    }

    Map<String, String> after() {
        var result = new LinkedHashMap<String, String>();
        fields.forEach(field -> result.put(field.name(), field.after()));
        return result;
    }
}
