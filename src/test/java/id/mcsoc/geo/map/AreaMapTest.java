package id.mcsoc.geo.map;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Users;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.travel.Barriers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@McsTest
@Transactional
class AreaMapTest {

    private static final AreaCode SIPIN = new AreaCode("15.71.01.1001");

    @Autowired
    AreaMap map;

    @Autowired
    Areas areas;

    @Autowired
    Barriers barriers;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Test
    void withoutABoundaryFileEveryAreaHasACellAroundItsPoint() {
        var cells = map.of(JAMBI).path("features").valueStream().filter(feature -> kind(feature, "area"));
        assertThat(cells).hasSize(574).allMatch(AreaMapTest::containsItsPoint);
    }

    @Test
    void theRiverAndItsTwoBridgesAreOnTheMap() {
        var features = map.of(JAMBI).path("features");
        assertThat(features.valueStream().filter(feature -> kind(feature, "crossing")))
                .hasSize(2);
        var river = features.valueStream()
                .filter(feature -> kind(feature, "river"))
                .findFirst()
                .orElseThrow();
        assertThat(river.path("geometry").path("coordinates").size()).isPositive();
    }

    @Test
    void aBoundaryFileTakesThePlaceOfTheCellsItKnows(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("b.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"15.71.01.1001"},
                 "geometry":{"type":"Polygon","coordinates":[[[103.5,-1.6],[103.6,-1.6],[103.6,-1.7],[103.5,-1.6]]]}}]}""");
        var drawn = new AreaMap(areas, barriers, boundaries(file.toString())).of(JAMBI);
        var shape = drawn.path("features")
                .valueStream()
                .filter(feature ->
                        feature.path("properties").path("code").asString("").equals(SIPIN.value()))
                .findFirst()
                .orElseThrow()
                .path("geometry");
        assertThat(shape.toString())
                .isEqualTo(
                        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[103.5,-1.6],[103.6,-1.6],[103.6,-1.7],[103.5,-1.6]]]]}");
        assertThat(drawn.path("features").valueStream().filter(feature -> kind(feature, "area")))
                .hasSize(574);
    }

    @Test
    void aBoundaryFileThatCannotBeUsedStopsTheStartAndSaysWhich(@TempDir Path folder) throws Exception {
        var broken = Files.writeString(folder.resolve("broken.geojson"), "{\"features\": [");
        var codeless = Files.writeString(folder.resolve("codeless.geojson"), "{\"features\":[{\"properties\":{}}]}");
        var empty = Files.writeString(folder.resolve("empty.geojson"), "{}");
        for (var file : new Path[] {broken, codeless, empty, folder.resolve("absent.geojson")}) {
            assertThatThrownBy(() -> boundaries(file.toString()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("mcs.geo.boundaries")
                    .hasMessageContaining(file.getFileName().toString());
        }
    }

    @Test
    void theMapIsServedAsGeoJsonAndAnUnknownBranchIsNotFound() throws Exception {
        var planner = TestActors.in(users).planner();
        web.perform(get("/geo/areas.geojson?branch=JAMBI").with(as(planner)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/geo+json"));
        web.perform(get("/geo/areas.geojson?branch=NOWHERE").with(as(planner))).andExpect(status().isNotFound());
        web.perform(get("/geo/areas.geojson?branch=%3Cx%3E").with(as(planner))).andExpect(status().isNotFound());
        web.perform(get("/geo/areas.geojson").with(as(planner))).andExpect(status().isBadRequest());
    }

    private Boundaries boundaries(String file) {
        return new Boundaries(file, new DefaultResourceLoader(), json);
    }

    private static boolean kind(JsonNode feature, String kind) {
        return feature.path("properties").path("kind").asString("").equals(kind);
    }

    private static boolean containsItsPoint(JsonNode feature) {
        var at = feature.path("properties");
        var point = new GeometryFactory()
                .createPoint(
                        new Coordinate(at.path("lon").asDouble(), at.path("lat").asDouble()));
        return GeoJson.area(feature.path("geometry")).covers(point);
    }
}
