package id.mcsoc.geo;

/** A health facility; {@code demo} marks invented ones. */
public record Facility(
        String code, String name, Level level, AreaCode area, Coordinates at, String address, boolean demo) {

    public enum Level {
        PRIMARY,
        REFERRAL
    }
}
