package id.mcsoc.booking;

import id.mcsoc.booking.RequestFamily.Precedence;
import id.mcsoc.members.FamilyCardNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One line of a request's family list; in a draft its family card may still be wrong, it then does not count. */
@Entity
@Table(name = "booking_family")
class FamilyRow {

    @Id
    private UUID id;

    private int position;

    @Column(nullable = false)
    private String familyCard;

    @Column(nullable = false)
    private String headName;

    @Column(nullable = false)
    private String phone;

    private int persons;

    @Convert(converter = CodeSets.Services.class)
    private Set<ServiceCode> services;

    private boolean documentsReady;

    @Convert(converter = CodeSets.Precedences.class)
    private Set<Precedence> precedence;

    protected FamilyRow() {}

    FamilyRow(UUID id, int position, ListedFamily family) {
        this.id = id;
        this.position = position;
        write(family);
    }

    final void write(ListedFamily family) {
        familyCard = family.familyCard();
        headName = family.headName();
        phone = family.phone();
        persons = family.persons();
        services = family.services();
        documentsReady = family.documentsReady();
        precedence = family.precedence();
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    ListedFamily listed() {
        return new ListedFamily(familyCard, headName, phone, persons, services, documentsReady, precedence);
    }

    Optional<FamilyCardNumber> card() {
        return listed().card();
    }

    /** Empty while the family card is not a number of 16 digits. */
    Optional<RequestFamily> family() {
        return card().map(card ->
                new RequestFamily(card, headName, phone, persons, services, documentsReady, precedence));
    }
}
