package id.mcsoc.members.verification;

import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.Matter;
import id.mcsoc.members.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One change or registration of a tablet, and what the centre said of it.
 *
 * @param member whom it is about, or the head of the family
 * @param letter the paper an exception asks for was shown
 * @param effectiveFrom the first day it counts
 */
record Verification(
        UUID id,
        UUID operation,
        Matter matter,
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

    /**
     * @param name of the field; where several people are meant with their place before it: {@code 0.nik}
     * @param person whose it is, where several are meant
     * @param corrected what the office wrote instead
     */
    record Field(String name, Optional<UUID> person, String before, String after, Optional<String> corrected) {

        /** {@code nik} */
        public String label() {
            return name.substring(name.indexOf('.') + 1);
        }

        /** From 1; empty for the family's. */
        public String ordinal() {
            return person.isEmpty() ? "" : Integer.toString(1 + Integer.parseInt(name.substring(0, name.indexOf('.'))));
        }
    }

    record Entered(UUID by, String name, Instant at) {}

    record Said(Verdict verdict, String by, String reason, Instant at) {}

    record Told(String by, Instant at) {}

    public boolean isOpen() {
        return said.isEmpty();
    }

    /** Nobody was there before: there are no old values. */
    public boolean isNew() {
        return matter.group().isEmpty();
    }

    public boolean isCorrectable(Field field) {
        return Part.of(this, field).isPresent();
    }
}
