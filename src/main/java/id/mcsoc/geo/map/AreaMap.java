package id.mcsoc.geo.map;

import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.geo.PlacesSeeded;
import id.mcsoc.geo.travel.Barrier;
import id.mcsoc.geo.travel.Barriers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A branch's areas and river crossings as GeoJSON: configured boundaries, or cells around the points. */
@Component
class AreaMap {

    private final Areas areas;
    private final Barriers barriers;
    private final Boundaries boundaries;
    private final JsonMapper json;
    private final Map<BranchCode, JsonNode> drawn = new ConcurrentHashMap<>();

    AreaMap(Areas areas, Barriers barriers, Boundaries boundaries, JsonMapper json) {
        this.areas = areas;
        this.barriers = barriers;
        this.boundaries = boundaries;
        this.json = json;
    }

    /** A FeatureCollection; properties {@code kind} is {@code area} or {@code crossing}. */
    JsonNode of(BranchCode branch) {
        return drawn.computeIfAbsent(branch, this::draw);
    }

    @EventListener(PlacesSeeded.class)
    void forget() {
        drawn.clear();
    }

    private JsonNode draw(BranchCode branch) {
        var territory = areas.of(branch);
        var cells = new AreaCells(territory, json);
        var collection = json.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        territory.forEach(area ->
                features.add(feature(boundaries.of(area.code()).orElseGet(() -> cells.of(area)), properties(area))));
        barriers.all().stream()
                .flatMap(barrier -> barrier.crossings().stream())
                .forEach(crossing -> features.add(feature(point(crossing.at()), properties(crossing))));
        return collection;
    }

    private ObjectNode feature(JsonNode geometry, ObjectNode properties) {
        var feature = json.createObjectNode().put("type", "Feature");
        feature.set("geometry", geometry);
        feature.set("properties", properties);
        return feature;
    }

    private ObjectNode properties(Kelurahan area) {
        return json.createObjectNode()
                .put("kind", "area")
                .put("code", area.code().value())
                .put("name", area.name())
                .put("kecamatan", area.kecamatan())
                .put("regency", area.regency())
                .put("population", area.population())
                .put("signal", area.signal().name())
                .put("lat", area.at().lat())
                .put("lon", area.at().lon());
    }

    private ObjectNode properties(Barrier.Crossing crossing) {
        return json.createObjectNode().put("kind", "crossing").put("name", crossing.name());
    }

    private ObjectNode point(Coordinates at) {
        var point = json.createObjectNode().put("type", "Point");
        point.putArray("coordinates").add(at.lon()).add(at.lat());
        return point;
    }
}
