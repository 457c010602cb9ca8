package id.mcsoc.geo.map;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.geo.PlacesSeeded;
import id.mcsoc.geo.travel.Barrier;
import id.mcsoc.geo.travel.Barriers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A branch's areas, rivers and crossings as GeoJSON: configured boundaries, or cells around the points. */
@Component
class AreaMap {

    private final Areas areas;
    private final Barriers barriers;
    private final Boundaries boundaries;
    private final Map<BranchCode, JsonNode> drawn = new ConcurrentHashMap<>();

    AreaMap(Areas areas, Barriers barriers, Boundaries boundaries) {
        this.areas = areas;
        this.barriers = barriers;
        this.boundaries = boundaries;
    }

    /** A FeatureCollection; the property {@code kind} is {@code area}, {@code river} or {@code crossing}. */
    JsonNode of(BranchCode branch) {
        var territory = areas.of(branch);
        return territory.isEmpty()
                ? object().put("type", "FeatureCollection").set("features", JsonNodeFactory.instance.arrayNode())
                : drawn.computeIfAbsent(branch, code -> draw(territory, shapes(territory)));
    }

    @EventListener(PlacesSeeded.class)
    void forget() {
        drawn.clear();
    }

    private Map<AreaCode, Geometry> shapes(List<Kelurahan> territory) {
        var cells = new AreaCells(territory);
        Function<Kelurahan, Geometry> shape = area -> boundaries.of(area.code()).orElseGet(() -> cells.of(area));
        return territory.stream().collect(Collectors.toMap(Kelurahan::code, shape));
    }

    private JsonNode draw(List<Kelurahan> territory, Map<AreaCode, Geometry> shapes) {
        var collection = object().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        for (var area : territory) {
            var shape = Objects.requireNonNull(shapes.get(area.code()));
            add(features, GeoJson.multiPolygon(shape), properties(area));
        }
        barriers.all().forEach(barrier -> add(features, barrier, new RiverBank(shapes)));
        return collection;
    }

    private static void add(ArrayNode features, Barrier barrier, RiverBank bank) {
        add(features, GeoJson.multiLine(bank.of(barrier)), named("river", barrier.name()));
        for (var crossing : barrier.crossings()) {
            var point = object().put("type", "Point");
            point.putArray("coordinates")
                    .add(crossing.at().lon())
                    .add(crossing.at().lat());
            add(features, point, named("crossing", crossing.name()));
        }
    }

    private static void add(ArrayNode features, ObjectNode geometry, ObjectNode properties) {
        var feature = features.addObject().put("type", "Feature");
        feature.set("geometry", geometry);
        feature.set("properties", properties);
    }

    private static ObjectNode properties(Kelurahan area) {
        return named("area", area.name())
                .put("code", area.code().value())
                .put("kecamatan", area.kecamatan())
                .put("regency", area.regency())
                .put("population", area.population())
                .put("signal", area.signal().name())
                .put("lat", area.at().lat())
                .put("lon", area.at().lon());
    }

    private static ObjectNode named(String kind, String name) {
        return object().put("kind", kind).put("name", name);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
