package id.mcsoc.rights;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Restrictions;
import id.mcsoc.members.FamilyCardNumber;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Families are closed whole; they open when none of their people wants it any more. */
@Component
class Restricting {

    private final RightsBook book;
    private final Subjects subjects;
    private final Restrictions restrictions;
    private final Clock clock;

    Restricting(RightsBook book, Subjects subjects, Restrictions restrictions, Clock clock) {
        this.book = book;
        this.subjects = subjects;
        this.restrictions = restrictions;
        this.clock = clock;
    }

    void restrict(FamilyCardNumber family, Actor by) {
        restrictions.restrict(subject(family), by);
    }

    void lift(UUID member) {
        book.lift(member, clock.instant());
        subjects.familyCard(member).ifPresent(this::openUnlessAnother);
    }

    /** Tablets that hold the family of somebody erased hear of it either way. */
    void erased(UUID member, FamilyCardNumber family) {
        book.lift(member, clock.instant());
        if (restrictions.isRestricted(subject(family))) {
            openUnlessAnother(family);
        } else {
            restrictions.changed(subject(family));
        }
    }

    private void openUnlessAnother(FamilyCardNumber family) {
        if (!book.anyRestricts(subjects.family(family))) {
            restrictions.lift(subject(family));
        }
    }

    private static String subject(FamilyCardNumber family) {
        return "family:" + family.value();
    }
}
