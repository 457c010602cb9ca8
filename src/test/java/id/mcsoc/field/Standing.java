package id.mcsoc.field;

import id.mcsoc.members.FamilyView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands at the office, by {@code <card>/<group>}. */
final class Standing {

    private Standing() {}

    static Map<String, Map<String, String>> of(List<FamilyView> families) {
        var all = new TreeMap<String, Map<String, String>>();
        for (var family : families) {
            var card = family.familyCard().value();
            var address = family.address();
            var head = family.head();
            all.put(card + "/CONTACT", new TreeMap<>(Map.of("phone", family.phone(), "email", family.email())));
            all.put(
                    card + "/ADDRESS",
                    new TreeMap<>(Map.of(
                            "street", address.street(),
                            "rt", address.rt(),
                            "rw", address.rw(),
                            "area", address.area().value(),
                            "postalCode", address.postalCode())));
            all.put(
                    card + "/IDENTITY",
                    new TreeMap<>(Map.of(
                            "name", head.name(),
                            "birthDate", head.birthDate().toString(),
                            "sex", head.sex().name())));
            all.put(
                    card + "/FAMILY_STATUS",
                    new TreeMap<>(Map.of("status", head.status().name(), "statusReason", head.statusReason())));
        }
        return all;
    }
}
