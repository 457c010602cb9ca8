package id.mcsoc.geo;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Breaks within a branch's hours: lunch is our assumption, Friday and Ramadan follow Perpres 21/2023. */
@ConfigurationProperties("mcs.geo.hours")
record HourRules(
        @DefaultValue("12:00") LocalTime lunchFrom,
        @DefaultValue("13:00") LocalTime lunchTo,
        @DefaultValue("11:30") LocalTime fridayFrom,
        @DefaultValue("13:00") LocalTime fridayTo,
        @DefaultValue("08:00") LocalTime ramadanOpens,
        @DefaultValue("15:00") LocalTime ramadanCloses,
        @DefaultValue("15:30") LocalTime ramadanFridayCloses,
        @DefaultValue("12:30") LocalTime ramadanBreakTo) {}
