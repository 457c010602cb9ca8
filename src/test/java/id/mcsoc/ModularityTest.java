package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(McsOcApplication.class);

    @Test
    void modulesLeanOnlyOnWhomTheyMay() {
        modules.verify();
    }

    /** The order of the migrations, written down so that no start has to read every class to find it. */
    @Test
    void theWrittenOrderOfTheModulesIsTheFoundOne() throws IOException {
        var written =
                new ClassPathResource("META-INF/spring-modulith/application-modules.json").getContentAsByteArray();
        var found = ApplicationModuleIdentifiers.of(modules).stream()
                .map(Object::toString)
                .toList();
        assertThat(List.copyOf(JsonMapper.shared().readTree(written).propertyNames()))
                .isEqualTo(found);
        assertThat(modules.stream().flatMap(module -> module.getSpringBeans().stream()))
                .noneMatch(bean ->
                        bean.getType().isAssignableTo("org.springframework.modulith.ApplicationModuleInitializer"));
    }
}
