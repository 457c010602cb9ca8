package id.mcsoc.geo.map;

import id.mcsoc.geo.AreaCode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The configured boundary file: a GeoJSON FeatureCollection whose features carry the property {@code code}. */
@Component
class Boundaries {

    private final Map<AreaCode, Geometry> geometries;

    /** @throws IllegalStateException when a file is configured and cannot be used: the application does not start */
    Boundaries(@Value("${mcs.geo.boundaries:}") String file, ResourceLoader files, JsonMapper json) {
        this.geometries = file.isBlank() ? Map.of() : read(file, files, json);
    }

    Optional<Geometry> of(AreaCode code) {
        return Optional.ofNullable(geometries.get(code));
    }

    private static Map<AreaCode, Geometry> read(String location, ResourceLoader files, JsonMapper json) {
        var found = new HashMap<AreaCode, Geometry>();
        try (var in = files.getResource(location.contains(":") ? location : "file:" + location)
                .getInputStream()) {
            for (var feature : json.readTree(in).path("features")) {
                var code = feature.path("properties").path("code").asString("");
                found.put(new AreaCode(code), GeoJson.area(feature.path("geometry")));
            }
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new IllegalStateException("mcs.geo.boundaries: " + location + " is not usable: " + e.getMessage(), e);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("mcs.geo.boundaries: " + location + " has no features");
        }
        return found;
    }
}
