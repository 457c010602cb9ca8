package id.mcsoc.booking;

import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.SignalGrade;
import id.mcsoc.shared.Refused;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Place, contact and estimate: what is written field by field, as text, until the request is sent. */
@Embeddable
class RequestDetails {

    private String venueName = "";
    private String venueAddress = "";
    private @Nullable Double lat;
    private @Nullable Double lon;
    private @Nullable Integer room;
    private boolean power;

    @Enumerated(EnumType.STRING)
    private @Nullable SignalGrade signal;

    private boolean dirtRoad;
    private String contactName = "";
    private String contactPhone = "";
    private String howHeard = "";
    private int estimatedFamilies;

    /** The stored value as the form shows it; empty for unknown. */
    String read(DraftField field) {
        return switch (field) {
            case VENUE_NAME -> venueName;
            case VENUE_ADDRESS -> venueAddress;
            case LAT -> text(lat);
            case LON -> text(lon);
            case ROOM -> text(room);
            case POWER -> text(power);
            case SIGNAL -> text(signal);
            case DIRT_ROAD -> text(dirtRoad);
            case CONTACT_NAME -> contactName;
            case CONTACT_PHONE -> contactPhone;
            case HOW_HEARD -> howHeard;
            case ESTIMATED_FAMILIES -> estimatedFamilies == 0 ? "" : text(estimatedFamilies);
        };
    }

    /** @throws Refused when the text cannot be such a value; an empty text forgets it */
    void write(DraftField field, String value) {
        var text = value.strip();
        if (text.length() > field.longest()) {
            throw new Refused(BookingRefusal.FIELD_TOO_LONG, field.longest());
        }
        switch (field) {
            case VENUE_NAME -> venueName = text;
            case VENUE_ADDRESS -> venueAddress = text;
            case LAT -> lat = DraftValues.degrees(text, 90);
            case LON -> lon = DraftValues.degrees(text, 180);
            case ROOM -> room = DraftValues.number(text, 1, 5000);
            case POWER -> power = Boolean.parseBoolean(text);
            case SIGNAL -> signal = DraftValues.signal(text);
            case DIRT_ROAD -> dirtRoad = Boolean.parseBoolean(text);
            case CONTACT_NAME -> contactName = text;
            case CONTACT_PHONE -> contactPhone = DraftValues.phone(text);
            case HOW_HEARD -> howHeard = text;
            case ESTIMATED_FAMILIES -> estimatedFamilies = DraftValues.count(text);
        }
    }

    RequestDetails copy() {
        var copy = new RequestDetails();
        for (var field : DraftField.values()) {
            copy.write(field, read(field));
        }
        return copy;
    }

    Optional<Coordinates> point() {
        return lat == null || lon == null ? Optional.empty() : Optional.of(new Coordinates(lat, lon));
    }

    boolean dirtRoad() {
        return dirtRoad;
    }

    int estimatedFamilies() {
        return estimatedFamilies;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
