package id.mcsoc.planning;

import id.mcsoc.planning.solver.OptaVisitPlanner;
import id.mcsoc.planning.solver.VisitPlanner;
import id.mcsoc.planning.solver.model.PlanWeights;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration
@EnableConfigurationProperties(PlanningSettings.class)
class PlanningConfig {

    @Bean
    VisitPlanner visitPlanner(
            @Value("${mcs.planning.solver-config}") Resource plan,
            @Value("${mcs.planning.replan-config}") Resource replan)
            throws IOException {
        return new OptaVisitPlanner(plan.getInputStream(), replan.getInputStream(), PlanWeights.standard());
    }
}
