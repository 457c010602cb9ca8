package id.mcsoc.booking;

import id.mcsoc.booking.RequestFamily.Precedence;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.shared.Csv;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The three files of the demo's demand, line by line. */
@Component
class SeedFiles {

    private final Resource requests;
    private final Resource families;
    private final Resource windows;

    SeedFiles(
            @Value("classpath:seed/demo/visit-requests.csv") Resource requests,
            @Value("classpath:seed/demo/request-families.csv") Resource families,
            @Value("classpath:seed/demo/request-windows.csv") Resource windows) {
        this.requests = requests;
        this.families = families;
        this.windows = windows;
    }

    List<Line> requests() {
        return Csv.read(requests, SeedFiles::line);
    }

    List<Family> families() {
        return Csv.read(families, row -> new Family(row.get("request", Function.identity()), family(row)));
    }

    List<Window> windows() {
        return Csv.read(
                windows,
                row -> new Window(
                        row.get("request", Function.identity()),
                        row.get("month", Integer::parseInt),
                        row.get("working_day", Integer::parseInt),
                        row.get("from", LocalTime::parse),
                        row.get("to", LocalTime::parse),
                        row.get("wished", Boolean::parseBoolean)));
    }

    private static Line line(Csv.Row row) {
        return new Line(
                row.get("request", Function.identity()),
                row.get("area", AreaCode::new),
                row.get("state", RequestState::valueOf),
                text(row, "state_reason"),
                row.get("submitted_days_ago", Integer::parseInt),
                row.optional("requested_by", Function.identity()),
                text(row, "notes").equals("waits-for-neighbours"),
                fields(row));
    }

    private static Map<DraftField, String> fields(Csv.Row row) {
        var fields = new EnumMap<DraftField, String>(DraftField.class);
        fields.put(DraftField.VENUE_NAME, text(row, "venue"));
        fields.put(DraftField.VENUE_ADDRESS, text(row, "venue_address"));
        fields.put(DraftField.LAT, text(row, "lat"));
        fields.put(DraftField.LON, text(row, "lon"));
        fields.put(DraftField.ROOM, text(row, "room"));
        fields.put(DraftField.POWER, text(row, "power"));
        fields.put(DraftField.SIGNAL, text(row, "signal"));
        fields.put(DraftField.DIRT_ROAD, String.valueOf(text(row, "needs").contains("dirt-road")));
        fields.put(DraftField.CONTACT_NAME, text(row, "contact_name"));
        fields.put(DraftField.CONTACT_PHONE, text(row, "contact_phone"));
        fields.put(DraftField.HOW_HEARD, text(row, "how_heard"));
        return fields;
    }

    private static ListedFamily family(Csv.Row row) {
        return ListedFamily.of(new RequestFamily(
                row.get("family_card", FamilyCardNumber::new),
                row.get("head_name", Function.identity()),
                text(row, "phone"),
                row.get("persons", Integer::parseInt),
                row.get("services", cell -> CodeSets.codes(cell, ServiceCode::valueOf)),
                row.get("documents_ready", Boolean::parseBoolean),
                CodeSets.codes(text(row, "precedence"), Precedence::valueOf)));
    }

    private static String text(Csv.Row row, String column) {
        return row.optional(column, Function.identity()).orElse("");
    }

    record Line(
            String key,
            AreaCode area,
            RequestState state,
            String reason,
            int submittedDaysAgo,
            Optional<String> requestedBy,
            boolean waits,
            Map<DraftField, String> fields) {

        RequestId id() {
            return new RequestId(UUID.nameUUIDFromBytes(("demo-request:" + key).getBytes(StandardCharsets.UTF_8)));
        }
    }

    record Family(String request, ListedFamily family) {}

    /** @param month 0 is the month after the first start; {@code workingDay} the n-th of it */
    record Window(String request, int month, int workingDay, LocalTime from, LocalTime to, boolean wished) {}
}
