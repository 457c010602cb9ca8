package id.mcsoc.booking;

import id.mcsoc.members.FamilyCardNumber;
import java.util.Set;

/** One family on a request's list. */
public record RequestFamily(
        FamilyCardNumber familyCard,
        String headName,
        String phone,
        int persons,
        Set<ServiceCode> services,
        boolean documentsReady,
        Set<Precedence> precedence) {

    /** Who is called first; segment or class never gives priority. */
    public enum Precedence {
        ELDERLY,
        PREGNANT,
        NURSING,
        DISABLED
    }
}
