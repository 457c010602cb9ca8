package id.mcsoc.geo;

import java.time.LocalDate;

/** A day off by decree; {@code estimated} where the date still depends on the moon. */
public record Holiday(LocalDate date, String name, String nameEnglish, Kind kind, boolean estimated) {

    public enum Kind {
        NATIONAL,
        JOINT_LEAVE
    }
}
