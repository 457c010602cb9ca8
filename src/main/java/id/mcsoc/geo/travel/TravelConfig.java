package id.mcsoc.geo.travel;

import id.mcsoc.geo.TravelTimes;
import id.mcsoc.geo.travel.road.RoadMap;
import id.mcsoc.geo.travel.road.RoadTravelTimes;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The estimate, or real roads over the estimate where {@code mcs.geo.road-map} names an extract; kept either way. */
@Configuration
@EnableConfigurationProperties(TravelRules.class)
class TravelConfig {

    @Bean
    @Primary
    CachedTravelTimes travelTimes(
            EstimatedTravelTimes estimate,
            Barriers barriers,
            TravelRules rules,
            @Value("${mcs.geo.road-map:}") String extract,
            @Value("${mcs.geo.road-map-folder}") Path folder) {
        return new CachedTravelTimes(extract.isBlank() ? estimate : byRoad(extract, folder, estimate, barriers, rules));
    }

    private static TravelTimes byRoad(
            String extract, Path folder, TravelTimes estimate, Barriers barriers, TravelRules rules) {
        var map = RoadMap.open(Path.of(extract.replaceFirst("^file:", "")), folder);
        return new RoadTravelTimes(
                map,
                estimate,
                (int) Math.round(rules.minutesPerStop() * 60),
                () -> barriers.all().stream()
                        .flatMap(barrier -> barrier.crossings().stream())
                        .toList());
    }
}
