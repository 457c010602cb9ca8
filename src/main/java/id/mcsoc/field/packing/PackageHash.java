package id.mcsoc.field.packing;

import id.mcsoc.field.VisitPackage;
import id.mcsoc.sync.Sha256;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Of the JSON without its own field, keys sorted, no spaces, UTF-8: the tablet can compute it again. */
@Component
class PackageHash {

    private final JsonMapper json;

    PackageHash(JsonMapper json) {
        this.json =
                json.rebuild().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
    }

    String of(VisitPackage packed) {
        ObjectNode body = json.valueToTree(packed);
        body.remove("sha256");
        return Sha256.hex(json.writeValueAsBytes(body));
    }
}
