package id.mcsoc.planning.proposal;

import id.mcsoc.planning.solver.SolvedPlan;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The planner's figures and reasons as they are kept in columns. */
@Component
public class PlanJson {

    private final JsonMapper json;

    PlanJson(JsonMapper json) {
        this.json = json;
    }

    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    public SolvedPlan plan(String text) {
        return json.readValue(text, SolvedPlan.class);
    }

    List<SolvedPlan.Reason> reasons(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }

    List<SolvedPlan.RuleFigure> rules(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }
}
