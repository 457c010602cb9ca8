package id.mcsoc.booking;

import id.mcsoc.shared.Refused;
import java.util.Arrays;
import java.util.UUID;

/** One field of a draft by its name: reads it, writes it, and says how a text will look once stored. */
sealed interface DraftPart {

    String read(VisitRequest request);

    void write(VisitRequest request, String text);

    /** @throws Refused when the text cannot be stored */
    String normal(String text);

    /** @throws Refused for a name that no input has */
    static DraftPart named(String name) {
        try {
            if (name.startsWith("service.")) {
                return new Estimate(ServiceCode.valueOf(name.substring(8)));
            }
            if (name.startsWith("family.")) {
                var parts = name.split("\\.");
                return new Cell(UUID.fromString(parts[1]), column(parts[2]));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Refused(BookingRefusal.INPUT_UNKNOWN);
        }
        return Arrays.stream(DraftField.values())
                .filter(field -> field.key().equals(name))
                .map(Single::new)
                .findFirst()
                .orElseThrow(() -> new Refused(BookingRefusal.INPUT_UNKNOWN));
    }

    private static FamilyColumn column(String key) {
        return Arrays.stream(FamilyColumn.values())
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused(BookingRefusal.INPUT_UNKNOWN));
    }

    record Single(DraftField field) implements DraftPart {
        @Override
        public String read(VisitRequest request) {
            return request.details().read(field);
        }

        @Override
        public void write(VisitRequest request, String text) {
            request.details().write(field, text);
        }

        @Override
        public String normal(String text) {
            var probe = new RequestDetails();
            probe.write(field, text);
            return probe.read(field);
        }
    }

    record Estimate(ServiceCode service) implements DraftPart {
        @Override
        public String read(VisitRequest request) {
            return normal(request.offer().estimates().getOrDefault(service, 0).toString());
        }

        @Override
        public void write(VisitRequest request, String text) {
            request.offer().estimate(service, DraftValues.count(text.strip()));
        }

        @Override
        public String normal(String text) {
            var count = DraftValues.count(text.strip());
            return count == 0 ? "" : String.valueOf(count);
        }
    }

    /** A line that is not there yet reads as blank and comes to be with the first cell written. */
    record Cell(UUID row, FamilyColumn column) implements DraftPart {
        @Override
        public String read(VisitRequest request) {
            return column.read(line(request));
        }

        @Override
        public void write(VisitRequest request, String text) {
            request.families().write(row, column.write(line(request), text));
        }

        @Override
        public String normal(String text) {
            return column.read(column.write(ListedFamily.blank(), text));
        }

        private ListedFamily line(VisitRequest request) {
            return request.families().row(row).map(FamilyRow::listed).orElseGet(ListedFamily::blank);
        }
    }
}
