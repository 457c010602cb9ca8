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
                row.text("state_reason"),
                row.get("submitted_days_ago", Integer::parseInt),
                row.optional("requested_by", Function.identity()),
                fields(row));
    }

    private static Map<DraftField, String> fields(Csv.Row row) {
        var fields = new EnumMap<DraftField, String>(DraftField.class);
        fields.put(DraftField.VENUE_NAME, row.text("venue"));
        fields.put(DraftField.VENUE_ADDRESS, row.text("venue_address"));
        fields.put(DraftField.LAT, row.text("lat"));
        fields.put(DraftField.LON, row.text("lon"));
        fields.put(DraftField.ROOM, row.text("room"));
        fields.put(DraftField.POWER, row.text("power"));
        fields.put(DraftField.SIGNAL, row.text("signal"));
        fields.put(
                DraftField.DIRT_ROAD,
                String.valueOf(row.text("needs").contains("dirt-road")));
        fields.put(DraftField.CONTACT_NAME, row.text("contact_name"));
        fields.put(DraftField.CONTACT_PHONE, row.text("contact_phone"));
        fields.put(DraftField.HOW_HEARD, row.text("how_heard"));
        return fields;
    }

    private static ListedFamily family(Csv.Row row) {
        return ListedFamily.of(new RequestFamily(
                row.get("family_card", FamilyCardNumber::new),
                row.get("head_name", Function.identity()),
                row.text("phone"),
                row.get("persons", Integer::parseInt),
                row.get("services", cell -> CodeSets.codes(cell, ServiceCode::valueOf)),
                row.get("documents_ready", Boolean::parseBoolean),
                CodeSets.codes(row.text("precedence"), Precedence::valueOf)));
    }

    record Line(
            String key,
            AreaCode area,
            RequestState state,
            String reason,
            int submittedDaysAgo,
            Optional<String> requestedBy,
            Map<DraftField, String> fields) {

        RequestId id() {
            return new RequestId(UUID.nameUUIDFromBytes(("demo-request:" + key).getBytes(StandardCharsets.UTF_8)));
        }
    }

    record Family(String request, ListedFamily family) {}

    /** @param month 0 is the month after the first start; {@code workingDay} the n-th of it */
    record Window(String request, int month, int workingDay, LocalTime from, LocalTime to, boolean wished) {}
}
