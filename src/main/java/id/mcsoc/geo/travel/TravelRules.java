package id.mcsoc.geo.travel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our assumptions. {@code detour}, road over crow distance, is fitted to measured detours in Kota Jambi; ways under
 * {@code shortKm} (crow) get {@code shortExtraKm} more.
 */
@ConfigurationProperties("mcs.geo.travel")
record TravelRules(
        @DefaultValue("1.40") double detour,
        @DefaultValue("1.0") double shortKm,
        @DefaultValue("0.4") double shortExtraKm,
        @DefaultValue("25") double cityKmPerHour,
        @DefaultValue("35") double ruralKmPerHour,
        @DefaultValue("4") double minutesPerStop) {}
