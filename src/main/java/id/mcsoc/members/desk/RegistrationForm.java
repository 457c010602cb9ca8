package id.mcsoc.members.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.Address;
import id.mcsoc.members.Autodebit;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.Nik;
import id.mcsoc.members.RegisterFamily;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Segment;
import id.mcsoc.members.Sex;
import id.mcsoc.members.WardClass;
import id.mcsoc.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What the page sends: the family once, and {@code p0-nik, p0-name, …} of each person. */
record RegistrationForm(Map<String, String> sent) {

    private static final int MOST = 20;

    /** As many as the family card names. */
    int persons() {
        var digits = text("persons").replaceAll("\\D", "");
        var asked = digits.isEmpty() || digits.length() > 2 ? 1 : Integer.parseInt(digits);
        return Math.max(1, Math.min(MOST, asked));
    }

    public List<Integer> rows() {
        return IntStream.range(0, persons()).boxed().toList();
    }

    public String text(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    public String id(int row) {
        var known = text("p" + row + "-id");
        return known.isEmpty() ? UuidCreator.getTimeOrderedEpoch().toString() : known;
    }

    /** Made with the page, so that sending the form twice registers once. */
    public String operation() {
        var known = text("operation");
        return known.isEmpty() ? UuidCreator.getTimeOrderedEpoch().toString() : known;
    }

    UUID operationId() {
        return parsed("operation", UUID::fromString);
    }

    /** @throws Refused what cannot be read; the rules come after it */
    RegisterFamily command() {
        var address =
                new Address(text("street"), text("rt"), text("rw"), parsed("area", AreaCode::new), text("postalCode"));
        return new RegisterFamily(
                familyCard(),
                address,
                text("phone"),
                text("email"),
                parsed("segment", Segment::valueOf),
                parsed("wardClass", WardClass::valueOf),
                rows().stream().map(this::applicant).toList(),
                Optional.of(persons()),
                autodebit());
    }

    /** Empty where nothing of it was filled in. */
    private Optional<Autodebit> autodebit() {
        var agreed = text("accountAgreed").equals("true");
        if (!agreed
                && text("accountBank").isEmpty()
                && text("accountNumber").isEmpty()
                && text("accountHolder").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(parsed(
                "accountHolder", holder -> new Autodebit(text("accountBank"), holder, text("accountNumber"), agreed)));
    }

    private Applicant applicant(int row) {
        var p = "p" + row + "-";
        return new Applicant(
                new MemberId(parsed(p + "id", UUID::fromString)),
                nik(p + "nik", p),
                nik(p + "motherNik", p),
                text(p + "name"),
                parsed(p + "birthDate", LocalDate::parse),
                parsed(p + "sex", Sex::valueOf),
                parsed(p + "relation", Relation::valueOf),
                text(p + "primaryFacility"),
                Optional.empty());
    }

    private FamilyCardNumber familyCard() {
        try {
            return new FamilyCardNumber(digits(text("familyCard")));
        } catch (IllegalArgumentException impossible) {
            throw new Refused(MemberRefusal.FAMILY_CARD_IMPOSSIBLE);
        }
    }

    private Optional<Nik> nik(String field, String p) {
        try {
            return Optional.of(digits(text(field)))
                    .filter(typed -> !typed.isEmpty())
                    .map(Nik::new);
        } catch (IllegalArgumentException impossible) {
            throw new Refused(MemberRefusal.NIK_IMPOSSIBLE, text(p + "name"));
        }
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s.-]", "");
    }

    private <T> T parsed(String field, Function<String, T> parse) {
        try {
            return parse.apply(text(field));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new Refused(MemberRefusal.FORM_INCOMPLETE);
        }
    }
}
