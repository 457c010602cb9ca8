package id.mcsoc.geo;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code boundaries}: a GeoJSON file with the property "code", or empty. */
@ConfigurationProperties("mcs.geo")
record GeoSettings(
        @DefaultValue("") String boundaries,
        @DefaultValue Travel travel,
        @DefaultValue Hours hours) {

    /** Our assumptions; {@code detour} is fitted to measured detours in Kota Jambi. Ways under {@code shortKm} (crow) grow. */
    record Travel(
            @DefaultValue("1.40") double detour,
            @DefaultValue("1.0") double shortKm,
            @DefaultValue("0.4") double shortExtraKm,
            @DefaultValue("25") double cityKmPerHour,
            @DefaultValue("35") double ruralKmPerHour,
            @DefaultValue("4") double minutesPerStop) {}

    /** Breaks within the branch's hours: lunch is ours, Friday and Ramadan follow Perpres 21/2023. */
    record Hours(
            @DefaultValue("12:00") LocalTime lunchFrom,
            @DefaultValue("13:00") LocalTime lunchTo,
            @DefaultValue("11:30") LocalTime fridayFrom,
            @DefaultValue("13:00") LocalTime fridayTo,
            @DefaultValue("08:00") LocalTime ramadanOpens,
            @DefaultValue("15:00") LocalTime ramadanCloses,
            @DefaultValue("15:30") LocalTime ramadanFridayCloses,
            @DefaultValue("12:30") LocalTime ramadanBreakTo) {}
}
