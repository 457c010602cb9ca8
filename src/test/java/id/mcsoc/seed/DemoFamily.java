package id.mcsoc.seed;

import id.mcsoc.booking.RequestFamily.Precedence;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.members.Segment;
import id.mcsoc.members.WardClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A family and what it wants from the visit. {@code member}: registered already, so it stands in families.csv. */
record DemoFamily(
        String card,
        Place area,
        String address,
        String phone,
        String email,
        Segment segment,
        WardClass wardClass,
        List<DemoPerson> people,
        String note,
        boolean member,
        Set<ServiceCode> services,
        boolean documentsReady,
        Set<Precedence> precedence) {

    String line() {
        return String.join(
                ",",
                card,
                address,
                area.code(),
                area.postalCode(),
                phone,
                email,
                segment.name(),
                wardClass.name(),
                note);
    }

    String requestLine(String request) {
        return String.join(
                ",",
                request,
                card,
                people.get(0).name(),
                phone,
                String.valueOf(people.size()),
                join(services),
                String.valueOf(documentsReady),
                join(precedence));
    }

    private static String join(Set<? extends Enum<?>> values) {
        return values.stream().sorted().map(Enum::name).collect(Collectors.joining(";"));
    }
}
