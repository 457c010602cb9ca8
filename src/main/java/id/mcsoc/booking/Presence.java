package id.mcsoc.booking;

/** How long a team stays at a place; planning knows. */
public interface Presence {

    /** Minutes, set-up and packing included. @param officerMinutes work of one officer for all families */
    int minutes(int families, int officerMinutes);
}
