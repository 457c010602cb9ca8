package id.mcsoc.planning.solver.files;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.mcsoc.planning.solver.SolvedPlan;
import java.time.LocalDateTime;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code mcs-oc/plan@1}. */
public final class PlanFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    LocalDateTime.class, o -> o.setFormat(JsonFormat.Value.forPattern("yyyy-MM-dd'T'HH:mm:ss")))
            .build();

    private PlanFile() {}

    public static byte[] write(SolvedPlan plan) {
        return JSON.writeValueAsBytes(plan);
    }
}
