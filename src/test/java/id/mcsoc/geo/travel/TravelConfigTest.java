package id.mcsoc.geo.travel;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.geo.Areas;
import id.mcsoc.geo.travel.road.RoadMapUnreadable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TravelConfigTest {

    @TempDir
    Path folder = Path.of("");

    private ApplicationContextRunner server(String extract) {
        return new ApplicationContextRunner()
                .withUserConfiguration(TravelConfig.class)
                .withBean(Areas.class, () -> Mockito.mock(Areas.class))
                .withBean(Barriers.class, () -> Mockito.mock(Barriers.class))
                .withBean(EstimatedTravelTimes.class)
                .withPropertyValues("mcs.geo.road-map=" + extract, "mcs.geo.road-map-folder=" + folder);
    }

    @Test
    void withoutAnExtractTravelIsEstimated() {
        server("").run(context -> assertThat(context).hasNotFailed().hasSingleBean(CachedTravelTimes.class));
    }

    @Test
    void aServerDoesNotStartOnAnExtractThatIsNotThere() {
        server("file:" + folder.resolve("jambi.osm.pbf"))
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(RoadMapUnreadable.class)
                        .hasMessageContaining("jambi.osm.pbf: there is no such file"));
    }
}
