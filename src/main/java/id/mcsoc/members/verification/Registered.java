package id.mcsoc.members.verification;

import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Nik;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the centre compares of people who were not there before: the family's data once, then each person's. */
final class Registered {

    private Registered() {}

    /** @param person null for what is the family's or the one person's a change is about */
    record Value(String field, @Nullable UUID person, String before, String after) {}

    static List<Value> values(boolean whole, FamilyView family, List<MemberView> people) {
        var values = new ArrayList<Value>();
        if (whole) {
            var address = family.address();
            family(values, "street", address.street());
            family(values, "rt", address.rt());
            family(values, "rw", address.rw());
            family(values, "area", address.area().value());
            family(values, "postalCode", address.postalCode());
            family(values, "phone", family.phone());
            family(values, "email", family.email());
            family(values, "segment", family.head().segment().name());
            family(values, "wardClass", family.head().wardClass().name());
        }
        for (var place = 0; place < people.size(); place++) {
            var one = people.get(place);
            var person = new Person(values, place, one.id().value());
            person.add("name", one.name());
            person.add("nik", one.nik().map(Nik::value).orElse(""));
            person.add("birthDate", one.birthDate().toString());
            person.add("sex", one.sex().name());
            person.add("relation", one.relation().name());
            person.add("primaryFacility", one.primaryFacility());
        }
        return values;
    }

    private static void family(List<Value> values, String field, String value) {
        values.add(new Value(field, null, "", value));
    }

    private record Person(List<Value> values, int place, UUID id) {

        void add(String field, String value) {
            values.add(new Value(place + "." + field, id, "", value));
        }
    }
}
