package id.mcsoc.booking;

/** The single fields of a request's form; {@link #key} is the name of the HTML input. */
public enum DraftField {
    VENUE_NAME("venueName", 160),
    VENUE_ADDRESS("venueAddress", 200),
    LAT("lat", 12),
    LON("lon", 12),
    ROOM("room", 4),
    POWER("power", 5),
    SIGNAL("signal", 10),
    DIRT_ROAD("dirtRoad", 5),
    CONTACT_NAME("contactName", 120),
    CONTACT_PHONE("contactPhone", 40),
    HOW_HEARD("howHeard", 30),
    ESTIMATED_FAMILIES("estimatedFamilies", 3);

    private final String key;
    private final int longest;

    DraftField(String key, int longest) {
        this.key = key;
        this.longest = longest;
    }

    public String key() {
        return key;
    }

    public int longest() {
        return longest;
    }
}
