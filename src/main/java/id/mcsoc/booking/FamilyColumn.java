package id.mcsoc.booking;

import id.mcsoc.booking.RequestFamily.Precedence;
import id.mcsoc.shared.Refused;

/** The columns of a family list: names of inputs, of CSV headers and of what an error points at. */
public enum FamilyColumn {
    FAMILY_CARD("familyCard"),
    HEAD_NAME("headName"),
    PHONE("phone"),
    PERSONS("persons"),
    SERVICES("services"),
    DOCUMENTS("documentsReady"),
    PRECEDENCE("precedence");

    private final String key;

    FamilyColumn(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public String read(ListedFamily family) {
        return switch (this) {
            case FAMILY_CARD -> family.familyCard();
            case HEAD_NAME -> family.headName();
            case PHONE -> family.phone();
            case PERSONS -> String.valueOf(family.persons());
            case SERVICES -> CodeSets.text(family.services());
            case DOCUMENTS -> String.valueOf(family.documentsReady());
            case PRECEDENCE -> CodeSets.text(family.precedence());
        };
    }

    /** The family with this one column changed. @throws Refused when the text cannot stand there */
    public ListedFamily write(ListedFamily old, String text) {
        try {
            return new ListedFamily(
                    this == FAMILY_CARD ? text : old.familyCard(),
                    this == HEAD_NAME ? text : old.headName(),
                    this == PHONE ? text : old.phone(),
                    this == PERSONS ? persons(text) : old.persons(),
                    this == SERVICES ? CodeSets.codes(text, ServiceCode::valueOf) : old.services(),
                    this == DOCUMENTS ? Boolean.parseBoolean(text) : old.documentsReady(),
                    this == PRECEDENCE ? CodeSets.codes(text, Precedence::valueOf) : old.precedence());
        } catch (IllegalArgumentException e) {
            throw new Refused(BookingRefusal.CHOICE_INVALID);
        }
    }

    private static int persons(String text) {
        var persons = DraftValues.number(text.strip(), 1, ListedFamily.MOST_PERSONS);
        return persons == null ? 1 : persons;
    }
}
