package id.mcsoc.booking;

import id.mcsoc.access.Subject;
import id.mcsoc.booking.RequestFamily.Precedence;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.shared.Refused;
import java.util.Optional;
import java.util.Set;

/** A family as somebody wrote it on the list: spaces and hyphens gone, the family card perhaps not right yet. */
public record ListedFamily(
        String familyCard,
        String headName,
        String phone,
        int persons,
        Set<ServiceCode> services,
        boolean documentsReady,
        Set<Precedence> precedence) {

    static final int MOST_PERSONS = 30;

    public ListedFamily {
        familyCard = familyCard.replaceAll("[\\s.-]", "");
        headName = headName.strip();
        services = Set.copyOf(services);
        precedence = Set.copyOf(precedence);
        if (familyCard.length() > 40 || headName.length() > 120) {
            throw new Refused(BookingRefusal.FIELD_TOO_LONG, familyCard.length() > 40 ? 40 : 120);
        }
        if (persons < 1 || persons > MOST_PERSONS) {
            throw new Refused(BookingRefusal.NUMBER_INVALID, 1, MOST_PERSONS);
        }
        phone = DraftValues.phone(phone.strip());
    }

    /** A new line of a list, nothing written yet. */
    public static ListedFamily blank() {
        return new ListedFamily("", "", "", 1, Set.of(), false, Set.of());
    }

    public Optional<FamilyCardNumber> card() {
        return familyCard.matches("\\d{16}") ? Optional.of(new FamilyCardNumber(familyCard)) : Optional.empty();
    }

    /** Without what tells who they are. */
    ListedFamily closed() {
        return new ListedFamily(familyCard, Subject.ERASED, "", persons, services, documentsReady, precedence);
    }

    static ListedFamily of(RequestFamily family) {
        return new ListedFamily(
                family.familyCard().value(),
                family.headName(),
                family.phone(),
                family.persons(),
                family.services(),
                family.documentsReady(),
                family.precedence());
    }

    @Override
    public String toString() {
        return card().map(FamilyCardNumber::masked).orElse("family without card");
    }
}
