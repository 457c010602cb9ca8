package id.mcsoc.geo.map;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class MapController {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final AreaMap map;

    MapController(AreaMap map) {
        this.map = map;
    }

    @GetMapping("/geo/areas.geojson")
    ResponseEntity<JsonNode> areas(@RequestParam String branch) {
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(map.of(code(branch)));
    }

    private static BranchCode code(String branch) {
        try {
            return new BranchCode(branch);
        } catch (IllegalArgumentException e) {
            throw new NotFound(branch);
        }
    }
}
