package id.mcsoc.planning.repair;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Disruptions and changes as they are kept in columns. */
@Component
class RepairJson {

    private final JsonMapper json;

    RepairJson(JsonMapper json) {
        this.json = json;
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    Disruption disruption(String text) {
        return json.readValue(text, Disruption.class);
    }

    List<Change> changes(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }
}
